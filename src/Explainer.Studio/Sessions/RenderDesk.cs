using System.Globalization;
using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Pipeline.Files;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>Makes films and stills of what is being edited, beside the storyboard.</summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where it is told how far they are.</param>
/// <param name="ending">Cancelled when the session ends.</param>
internal sealed class RenderDesk(StudioHost host, SessionSocket socket, CancellationToken ending) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);
    private readonly Lock gate = new();
    private readonly Dictionary<int, CancellationTokenSource> orders = [];
    private readonly SemaphoreSlim oneStill = new(1);

    /// <summary>Orders a film of a state of the text; it is made when those that were ordered before are done.</summary>
    public void Order(PageMessage order, EditedText text)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        lock (gate)
        {
            if (!orders.TryAdd(order.Order, stop))
            {
                stop.Dispose();
                return;
            }
        }

        _ = Task.Run(() => MakeAsync(order, text, stop), CancellationToken.None);
    }

    /// <summary>Takes an order back; nothing half-written stays.</summary>
    public void Cancel(int order)
    {
        lock (gate)
        {
            if (orders.TryGetValue(order, out var stop))
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>Writes one frame as PNG beside the storyboard, under the name of its beat.</summary>
    public void Still(PageMessage asked, EditedText text) => _ = Task.Run(() => StillAsync(asked, text), CancellationToken.None);

    /// <summary>Shows the folder of the storyboard, in which all that is made lies, and no other that a page could name.</summary>
    public void ShowFolder(EditedText text) => _ = Task.Run(() => ShowFolderAsync(Path.GetDirectoryName(text.File)!), CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => oneStill.Dispose();

    // What opens it may take a moment to say that it cannot.
    private async Task ShowFolderAsync(string folder)
    {
        if (!(host.Options.ShowFolder?.Invoke(folder) ?? false))
        {
            await TryTellAsync(() => FailAsync("folder", "There is no desktop here that shows a folder", $"The files are in {folder}.")).ConfigureAwait(false);
        }
    }

    private async Task StillAsync(PageMessage asked, EditedText text)
    {
        try
        {
            await oneStill.WaitAsync(ending).ConfigureAwait(false);
            try
            {
                var name = WriteStill(asked, text);
                await (name is null
                    ? FailAsync("still", "There is no picture while the text has errors", "Fix them first.")
                    : socket.SendAsync(new MadeMessage("made", name), StudioJson.Default.MadeMessage)).ConfigureAwait(false);
            }
            finally
            {
                oneStill.Release();
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
            // The page is gone.
        }
        catch (Exception e)
        {
            var finding = StudioFailure.Of(e);
            await TryTellAsync(() => FailAsync("still", finding.Message, finding.Remedy)).ConfigureAwait(false);
        }
    }

    // Its name; null when there is no picture.
    private string? WriteStill(PageMessage asked, EditedText text)
    {
        if (text.Load(host, asked.View, speaks: false, ending).Films.FirstOrDefault() is not { } film)
        {
            return null;
        }

        var frame = new FrameIndex(Math.Clamp(asked.Frame, 0, film.Timeline.FrameCount - 1));
        var beat = film.Timeline.Beats.Last(b => b.First <= frame);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(text.File)}-{beat.Id}-{frame.Value - beat.First.Value}.png");
        CompleteFile.Write(Beside(text.File, name), stream => film.WriteStill(frame, film.PictureSize(1), stream, ending), ending);
        return name;
    }

    private async Task MakeAsync(PageMessage order, EditedText text, CancellationTokenSource source)
    {
        var stop = source.Token;
        try
        {
            await TellAsync(order.Order, "waiting", 0, "").ConfigureAwait(false);
            await host.Rendering.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                await RenderAsync(order, text, stop).ConfigureAwait(false);
            }
            finally
            {
                host.Rendering.Release();
            }
        }
        catch (OperationCanceledException)
        {
            await TryTellAsync(() => TellAsync(order.Order, "cancelled", 0, "")).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var finding = StudioFailure.Of(e);
            await TryTellAsync(() => TellAsync(order.Order, "failed", 0, $"{finding.Message}. {finding.Remedy}")).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                orders.Remove(order.Order);
                source.Dispose();
            }
        }
    }

    private async Task RenderAsync(PageMessage order, EditedText text, CancellationToken stop)
    {
        // Compiled anew, so that what ends with the state of the text that is seen does not end the film.
        var loaded = text.Load(host, order.View, speaks: true, stop);
        if (loaded.Films.FirstOrDefault() is not { } film)
        {
            throw loaded.Diagnostics.First(d => d.Severity == Severity.Error).Finding.Failure();
        }

        var view = order.View >= 0 && order.View < text.Views.Length ? order.View : 0;
        var format = FilmNames.Formats.FirstOrDefault(f => f == order.Format) ?? FilmNames.Formats[0];
        var name = FilmOutput.For(text.File, null, format).Path;
        var output = FilmOutput.For(text.File, Beside(text.File, NameFor(name, film, view)), format);
        var job = host.Service.Prepare(
            film, new FilmOrder { Output = output, Quality = FilmNames.Qualities.FirstOrDefault(q => q == order.Quality) ?? "standard" }, stop);
        job.CheckOutput();
        var result = await RunAsync(order.Order, job, stop).ConfigureAwait(false);
        await TryTellAsync(() => TellAsync(order.Order, "done", result.FrameCount > 0 ? 1 : 0, Path.GetFileName(output.Path))).ConfigureAwait(false);
    }

    private async Task<RenderResult> RunAsync(int order, RenderJob job, CancellationToken stop)
    {
        var meter = new Meter();
        using var timer = new PeriodicTimer(Tick, host.Time);
        using var own = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var rendering = Task.Run(() => job.Run(meter, own.Token), CancellationToken.None);
        try
        {
            while (!rendering.IsCompleted)
            {
                await Task.WhenAny(rendering, timer.WaitForNextTickAsync(CancellationToken.None).AsTask()).ConfigureAwait(false);
                if (meter.Last is { } now)
                {
                    await TellAsync(
                        order, "running", now.FramesTotal > 0 ? (double)now.FramesDone / now.FramesTotal : 0,
                        now.Stage == RenderStage.Joining ? "joining" : now.Beat).ConfigureAwait(false);
                }
            }
        }
        catch
        {
            // Nobody hears of it any more. The next order begins when this one has really ended.
            await own.CancelAsync().ConfigureAwait(false);
            await ((Task)rendering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await rendering.ConfigureAwait(false);
    }

    private static string NameFor(string name, Film film, int view)
    {
        var tag = view == 0 ? "" : film.Timeline.Size.Width < film.Timeline.Size.Height ? "-portrait" : film.Timeline.Size.Width == film.Timeline.Size.Height ? "-square" : "-wide";
        var named = tag.Length == 0 ? name : Path.GetFileNameWithoutExtension(name) + tag + Path.GetExtension(name);
        return film.Language == film.Languages[0] ? named : FilmOutput.Tagged(named, film.Language);
    }

    private string Beside(string file, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(file)!, name);
        return host.Folder.Holds(path) ? path : throw StudioRules.StudioFileOutside.With(name).Failure();
    }

    private Task TellAsync(int order, string state, double share, string text) =>
        socket.SendAsync(new RenderMessage("render", order, state, share, text), StudioJson.Default.RenderMessage);

    private Task FailAsync(string what, string message, string remedy) =>
        socket.SendAsync(new FailedMessage("failed", what, message, remedy), StudioJson.Default.FailedMessage);

    // The page may be gone by then.
    private static async Task TryTellAsync(Func<Task> tell)
    {
        try
        {
            await tell().ConfigureAwait(false);
        }
        catch (Exception e) when (IsEnd(e))
        {
            return;
        }
    }

    private static bool IsEnd(Exception e) => e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException;

    private sealed class Meter : IProgress<RenderProgress>
    {
        private readonly Lock gate = new();
        private RenderProgress? last;

        public RenderProgress? Last
        {
            get
            {
                lock (gate)
                {
                    return last;
                }
            }
        }

        public void Report(RenderProgress value)
        {
            lock (gate)
            {
                last = value;
            }
        }
    }
}
