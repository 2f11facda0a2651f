using System.Collections.Immutable;
using System.Globalization;
using System.Net.WebSockets;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Outlines;
using Explainer.Pipeline.Stills;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>
/// Compiles what a page writes and draws the frames that it asks for, on a thread of its own. What the page says next overtakes: an older
/// state of the text is neither compiled to its end nor drawn, and of frames only the last one asked for is drawn, unless a film plays.
/// </summary>
internal sealed class PictureDesk : IDisposable
{
    private const int MostFrames = 8;
    private const int MostViews = 3;
    private readonly StudioHost host;
    private readonly SessionSocket socket;
    private readonly PictureStream stream;
    private readonly CancellationToken ending;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim work = new(0);
    private readonly LivePainter[] painters = [new(), new(), new()];
    private readonly Queue<PageMessage> frames = new();
    private readonly Queue<PageMessage> questions = new();
    private CancellationTokenSource current = new();
    private Wish? wish;
    private ImmutableArray<PageView> views = [new PageView(0, 0, 0.5)];
    private string? language;
    private bool viewsChanged;
    private int lastFrame;
    private bool plays;
    private PictureLayers layers = new();
    private readonly Film?[] shown = new Film?[MostViews];
    private EditedFilm? latest;

    /// <summary>Begins.</summary>
    /// <param name="host">What sessions share.</param>
    /// <param name="socket">Where everything but pictures goes.</param>
    /// <param name="stream">Where pictures go.</param>
    /// <param name="ending">Cancelled when the session ends.</param>
    public PictureDesk(StudioHost host, SessionSocket socket, PictureStream stream, CancellationToken ending)
    {
        this.stream = stream;
        this.host = host;
        this.socket = socket;
        this.ending = ending;
    }

    /// <summary>Told of each state that was compiled, with what is cancelled when the next one comes.</summary>
    public Action<EditedFilm, CancellationToken>? Compiled { get; set; }

    /// <summary>Told of each state that was compiled, before the page is.</summary>
    public Action<EditedFilm>? Known { get; init; }

    /// <summary>The text as it was said last, compiled or not; null before the first.</summary>
    public EditedText? Said
    {
        get
        {
            lock (gate)
            {
                return wish is { } last ? new EditedText(last.Version, last.File, last.Text, views, language) : null;
            }
        }
    }

    /// <summary>A new state of the text.</summary>
    /// <param name="file">The storyboard's full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="version">Which state.</param>
    /// <param name="isTrial">Whether it is only shown, and the page's text is another.</param>
    public void Write(string file, string text, int version, bool isTrial = false)
    {
        lock (gate)
        {
            current.Cancel();
            current = new CancellationTokenSource();
            wish = new Wish(file, text, version, current) { IsTrial = isTrial };
        }

        work.Release();
    }

    /// <summary>The same text again: a file that it names has changed.</summary>
    public void WriteAgain()
    {
        // Under one lock, so that what is written meanwhile is not overwritten by what was before.
        lock (gate)
        {
            if (wish is { } last)
            {
                Write(last.File, last.Text, last.Version, last.IsTrial);
            }
        }
    }

    /// <summary>Other pictures, or another language.</summary>
    /// <exception cref="ExplainerException">One of them has a size that no film can have.</exception>
    public void Show(ImmutableArray<PageView> wanted, string? inLanguage)
    {
        foreach (var (width, height, _) in wanted)
        {
            if ((width, height) != (0, 0) && StoryboardValues.Size(width, height) is null)
            {
                throw CallRules.BadValueOption.With("views", string.Create(CultureInfo.InvariantCulture, $"{width}x{height}"), StoryboardValues.SizeForm).Failure();
            }
        }

        lock (gate)
        {
            var isOther = language != inLanguage || !wanted.Select(v => (v.Width, v.Height)).SequenceEqual(views.Select(v => (v.Width, v.Height)));
            views = [.. wanted.Take(MostViews)];
            language = inLanguage;
            viewsChanged = true;
            if (isOther && wish is { } last)
            {
                current.Cancel();
                current = new CancellationTokenSource();
                wish = last with { Stop = current, IsCompiled = false };
            }
        }

        work.Release();
    }

    /// <summary>Shows the film as it was before beside the main picture; null for no more.</summary>
    public void Compare(Film? earlier) => Lay(l => l.With(earlier));

    /// <summary>Shows frames behind and ahead over the main picture.</summary>
    public void Skin(int behind, int ahead, int step) => Lay(l => l.With(behind, ahead, step));

    /// <summary>A frame that is wanted.</summary>
    public void Ask(PageMessage frame)
    {
        lock (gate)
        {
            if (!frame.Keeps || frames.Count >= MostFrames)
            {
                frames.Clear();
            }

            frames.Enqueue(frame);
        }

        work.Release();
    }

    /// <summary>The elements of a frame that are wanted.</summary>
    public void AskElements(PageMessage question)
    {
        lock (gate)
        {
            questions.Clear();
            questions.Enqueue(question);
        }

        work.Release();
    }

    /// <summary>Works until the session ends.</summary>
    public void Run()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                work.Wait(ending);
                Step();
            }
            catch (OperationCanceledException)
            {
                // What was begun is for nothing; what overtook it is waiting already.
            }
            catch (WebSocketException)
            {
                return;
            }
            catch (Exception e)
            {
                // Also of a defect the page hears, and the next state of the text may have none.
                if (!TryTell(StudioFailure.Of(e)))
                {
                    return;
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            current.Cancel();
        }

        work.Dispose();
    }

    private void Step()
    {
        Wish? text = null;
        PageMessage? frame = null;
        PageMessage? question = null;
        bool redraws;
        PictureLayers shownLayers;
        lock (gate)
        {
            shownLayers = layers;
            redraws = viewsChanged;
            viewsChanged = false;
            if (wish is { IsCompiled: false } next)
            {
                wish = next with { IsCompiled = true };
                text = next;
            }
            else if (!frames.TryDequeue(out frame))
            {
                questions.TryDequeue(out question);
            }
        }

        if (redraws)
        {
            Array.ForEach(painters, p => p.Forget());
            shownLayers.Forget();
        }

        if (text is not null)
        {
            Compile(text);
        }
        else if (frame is not null)
        {
            (lastFrame, plays) = (frame.Frame, frame.Keeps);
            Draw(frame.Sequence, ending);
        }
        else if (question is not null)
        {
            Answer(question);
        }
        else if (redraws)
        {
            Draw(0, ending);
        }
    }

    private void Compile(Wish text)
    {
        var start = host.Time.GetTimestamp();
        var stop = text.Stop.Token;
        var edited = EditedFilm.Of(host, new EditedText(text.Version, text.File, text.Text, views, language) { IsTrial = text.IsTrial }, stop);
        stop.ThrowIfCancellationRequested();
        if (latest?.File != text.File)
        {
            Array.Clear(shown);
        }

        latest = edited;
        for (var i = 0; i < edited.Films.Length; i++)
        {
            shown[i] = edited.Films[i] ?? shown[i];
        }

        Known?.Invoke(edited);
        var telling = new Telling(text.File);
        var film = edited.Film is { } whole ? telling.Film(FilmOutline.Of(whole)) : null;
        Send(socket.SendAsync(
            new StateMessage("state", text.Version, telling.Problems(edited.Main.Diagnostics), film, host.Time.GetElapsedTime(start).TotalMilliseconds),
            StudioJson.Default.StateMessage));
        Draw(0, stop);
        Compiled?.Invoke(edited, stop);
    }

    // What the painter drew is always sent: the page's picture is the sum of all that it got.
    private void Draw(int sequence, CancellationToken stop)
    {
        var wanted = views;
        for (var i = 0; i < wanted.Length; i++)
        {
            if (shown[i] is { } film)
            {
                var frame = Math.Clamp(lastFrame, 0, film.Timeline.FrameCount - 1);
                var areas = painters[i].Draw(film, new FrameIndex(frame), PictureScale.SizeOf(film, wanted[i].Scale), stop);
                stream.Send(PictureMessage.Write(i, sequence, frame, latest?.Version ?? 0, painters[i], areas), ending);
            }
        }

        DrawLayers(sequence, wanted[0].Scale, stop);
    }

    // With the number of the frame that they lie over, so that a page shows them together.
    private void DrawLayers(int sequence, double scale, CancellationToken stop)
    {
        if (shown[0] is { } main)
        {
            var frame = Math.Clamp(lastFrame, 0, main.Timeline.FrameCount - 1);
            foreach (var (layer, film, at, painter) in layers.Of(main, frame, plays))
            {
                var areas = painter.Draw(film, at, PictureScale.SizeOf(film, scale), stop);
                stream.Send(PictureMessage.Write(layer, sequence, frame, latest?.Version ?? 0, painter, areas), ending);
            }
        }
    }

    private void Lay(Func<PictureLayers, PictureLayers> change)
    {
        lock (gate)
        {
            layers = change(layers);
            viewsChanged = true;
        }

        work.Release();
    }

    private void Answer(PageMessage question)
    {
        if (question.View < 0 || question.View >= MostViews || shown[question.View] is not { } film || latest is not { } edited)
        {
            return;
        }

        var frame = new FrameIndex(Math.Clamp(question.Frame, 0, film.Timeline.FrameCount - 1));
        Send(socket.SendAsync(
            new ElementsMessage("elements", question.View, frame.Value, edited.Version, new Telling(edited.File).Shown(ShownElements.Of(film, frame))),
            StudioJson.Default.ElementsMessage));
    }

    private bool TryTell(Finding finding)
    {
        try
        {
            Send(socket.SendAsync(
                new FailedMessage("failed", "draw", finding.Message, finding.Remedy), StudioJson.Default.FailedMessage));
            return true;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            return false;
        }
    }

    private static void Send(Task sending) => sending.GetAwaiter().GetResult();

    private sealed record Wish(string File, string Text, int Version, CancellationTokenSource Stop)
    {
        public bool IsCompiled { get; init; }

        public bool IsTrial { get; init; }
    }
}
