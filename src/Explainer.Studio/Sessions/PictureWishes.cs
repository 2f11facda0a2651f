using System.Collections.Immutable;
using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Films;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>
/// What a page wants to see, said by several threads and taken by the one that draws. What the page says next overtakes: of texts only the last
/// one is taken, and of frames only the last one asked for, unless a film plays.
/// </summary>
internal sealed class PictureWishes : IDisposable
{
    /// <summary>How many pictures stand beside each other at most.</summary>
    public const int MostViews = 3;

    private const int MostFrames = 8;
    private readonly Lock gate = new();
    private readonly SemaphoreSlim work = new(0);
    private readonly Queue<PageMessage> frames = new();
    private readonly List<PageMessage> questions = [];
    private CancellationTokenSource current = new();
    private WrittenState? text;
    private ImmutableArray<PageView> views = [new PageView(0, 0, 0.5)];
    private string? language;
    private bool redraws;
    private PictureLayers layers = new();

    /// <summary>The text as it was said last, compiled or not; null before the first.</summary>
    public EditedText? Said
    {
        get
        {
            lock (gate)
            {
                return text is { } last ? new EditedText(last.Version, last.File, last.Text, views, language) : null;
            }
        }
    }

    /// <summary>A new state of the text.</summary>
    /// <param name="file">The storyboard's full path.</param>
    /// <param name="said">The text.</param>
    /// <param name="version">Which state.</param>
    /// <param name="isTrial">Whether it is only shown, and the page's text is another.</param>
    public void Write(string file, string said, int version, bool isTrial = false)
    {
        lock (gate)
        {
            current.Cancel();
            current = new CancellationTokenSource();
            text = new WrittenState(file, said, version, current) { IsTrial = isTrial };
        }

        work.Release();
    }

    /// <summary>The same text again: a file that it names has changed.</summary>
    public void WriteAgain()
    {
        // Under one lock, so that what is written meanwhile is not overwritten by what was before.
        lock (gate)
        {
            if (text is { } last)
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
            redraws = true;
            if (isOther && text is { } last)
            {
                current.Cancel();
                current = new CancellationTokenSource();
                text = last with { Stop = current, IsTaken = false };
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

    /// <summary>The elements of a frame that are wanted: of each picture those of the last one asked for.</summary>
    public void AskElements(PageMessage question)
    {
        lock (gate)
        {
            questions.RemoveAll(q => q.View == question.View);
            if (questions.Count < MostViews)
            {
                questions.Add(question);
            }
        }

        work.Release();
    }

    /// <summary>Waits until something may be wanted.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Wait(CancellationToken cancellation) => work.Wait(cancellation);

    /// <summary>What is to be done next: a text before frames, frames before questions about them.</summary>
    public PictureWish Take()
    {
        lock (gate)
        {
            var wish = new PictureWish(null, null, null, redraws, layers, views, language);
            redraws = false;
            if (text is { IsTaken: false } next)
            {
                text = next with { IsTaken = true };
                return wish with { Text = next };
            }

            if (frames.TryDequeue(out var frame))
            {
                return wish with { Frame = frame };
            }

            // What is to be drawn again comes before what is asked about it; the question wakes by itself.
            if (!wish.Redraws && questions.Count > 0)
            {
                wish = wish with { Question = questions[0] };
                questions.RemoveAt(0);
            }

            return wish;
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

    private void Lay(Func<PictureLayers, PictureLayers> change)
    {
        lock (gate)
        {
            layers = change(layers);
            redraws = true;
        }

        work.Release();
    }
}
