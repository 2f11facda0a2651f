using System.Net.WebSockets;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Outlines;
using Explainer.Pipeline.Stills;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>
/// Compiles what a page writes and draws the frames that it asks for, on a thread of its own: one after the other, as they are wanted.
/// </summary>
internal sealed class PictureDesk
{
    private readonly StudioHost host;
    private readonly SessionSocket socket;
    private readonly PictureStream stream;
    private readonly PictureWishes wishes;
    private readonly CancellationToken ending;
    private readonly LivePainter[] painters = new LivePainter[PictureWishes.MostViews];
    private readonly Film?[] shown = new Film?[PictureWishes.MostViews];
    private PictureWish now = PictureWish.None;
    private int lastFrame;
    private bool plays;
    private EditedFilm? latest;

    /// <summary>Begins.</summary>
    /// <param name="host">What sessions share.</param>
    /// <param name="socket">Where everything but pictures goes.</param>
    /// <param name="stream">Where pictures go.</param>
    /// <param name="wishes">What is wanted.</param>
    /// <param name="ending">Cancelled when the session ends.</param>
    public PictureDesk(StudioHost host, SessionSocket socket, PictureStream stream, PictureWishes wishes, CancellationToken ending)
    {
        for (var i = 0; i < painters.Length; i++)
        {
            painters[i] = new LivePainter();
        }

        this.wishes = wishes;
        this.stream = stream;
        this.host = host;
        this.socket = socket;
        this.ending = ending;
    }

    /// <summary>Told of each state that was compiled, with what is cancelled when the next one comes.</summary>
    public Action<EditedFilm, CancellationToken>? Compiled { get; set; }

    /// <summary>Told of each state that was compiled, before the page is.</summary>
    public Action<EditedFilm>? Known { get; init; }

    /// <summary>Works until the session ends.</summary>
    public void Run()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                wishes.Wait(ending);
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

    private void Step()
    {
        now = wishes.Take();
        if (now.Redraws)
        {
            Array.ForEach(painters, p => p.Forget());
            now.Layers.Forget();
        }

        if (now.Text is { } text)
        {
            Compile(text);
        }
        else if (now.Frame is { } frame)
        {
            (lastFrame, plays) = (frame.Frame, frame.Keeps);
            Draw(frame.Sequence, ending);
        }
        else if (now.Question is { } question)
        {
            Answer(question);
        }
        else if (now.Redraws)
        {
            Draw(0, ending);
        }
    }

    private void Compile(WrittenState text)
    {
        var start = host.Time.GetTimestamp();
        var stop = text.Stop.Token;
        var edited = EditedFilm.Of(host, new EditedText(text.Version, text.File, text.Text, now.Views, now.Language) { IsTrial = text.IsTrial }, stop);
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
        var wanted = now.Views;
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
            foreach (var (layer, film, at, painter) in now.Layers.Of(main, frame, plays))
            {
                var areas = painter.Draw(film, at, PictureScale.SizeOf(film, scale), stop);
                stream.Send(PictureMessage.Write(layer, sequence, frame, latest?.Version ?? 0, painter, areas), ending);
            }
        }
    }

    private void Answer(PageMessage question)
    {
        if (question.View < 0 || question.View >= PictureWishes.MostViews || shown[question.View] is not { } film || latest is not { } edited)
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
}
