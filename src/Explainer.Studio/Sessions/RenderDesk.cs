using System.Collections.Concurrent;
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
internal sealed class RenderDesk(StudioHost host, SessionSocket socket, CancellationToken ending)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);
    private readonly ConcurrentDictionary<int, CancellationTokenSource> orders = new();

    /// <summary>Orders a film of a state of the text; it is made when those that were ordered before are done.</summary>
    public void Order(PageMessage order, EditedFilm edited)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ending);
        if (orders.TryAdd(order.Order, stop))
        {
            _ = Task.Run(() => MakeAsync(order, edited, stop.Token), CancellationToken.None);
        }
        else
        {
            stop.Dispose();
        }
    }

    /// <summary>Takes an order back; nothing half-written stays.</summary>
    public void Cancel(int order)
    {
        if (orders.TryGetValue(order, out var stop))
        {
            stop.Cancel();
        }
    }

    /// <summary>Writes one frame as PNG beside the storyboard, under the name of its beat.</summary>
    public async Task StillAsync(PageMessage asked, EditedFilm edited)
    {
        if (asked.View < 0 || asked.View >= edited.Films.Length || edited.Films[asked.View] is not { } film)
        {
            await FailAsync("still", "There is no picture while the text has mistakes", "Mend them first.").ConfigureAwait(false);
            return;
        }

        var frame = new FrameIndex(Math.Clamp(asked.Frame, 0, film.Timeline.FrameCount - 1));
        var beat = film.Timeline.Beats.Last(b => b.First <= frame);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(edited.File)}-{beat.Id}-{frame.Value - beat.First.Value}.png");
        var path = Beside(edited.File, name);
        CompleteFile.Write(path, stream => film.WriteStill(frame, film.PictureSize(1), stream, ending), ending);
        await socket.SendAsync(new MadeMessage("made", name), StudioJson.Default.MadeMessage).ConfigureAwait(false);
    }

    private async Task MakeAsync(PageMessage order, EditedFilm edited, CancellationToken stop)
    {
        try
        {
            await TellAsync(order.Order, "waiting", 0, "").ConfigureAwait(false);
            await host.Rendering.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                await RenderAsync(order, edited, stop).ConfigureAwait(false);
            }
            finally
            {
                host.Rendering.Release();
            }
        }
        catch (OperationCanceledException)
        {
            await TellLastAsync(order.Order, "cancelled", "").ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var finding = StudioFailure.Of(e);
            await TellLastAsync(order.Order, "failed", $"{finding.Message}. {finding.Remedy}").ConfigureAwait(false);
        }
        finally
        {
            orders.TryRemove(order.Order, out _);
        }
    }

    private async Task RenderAsync(PageMessage order, EditedFilm edited, CancellationToken stop)
    {
        var view = order.View >= 0 && order.View < edited.Films.Length ? order.View : 0;
        var seen = edited.Films[view] ?? throw StudioRules.StudioFileUnreadable.With(Path.GetFileName(edited.File)).Failure();

        // Compiled anew, so that what ends with the state of the text that is seen does not end the film.
        var loaded = host.Service.Load(
            new SourceText(edited.File, edited.Text), host.Options.Films with { Language = seen.Language, Size = seen.Timeline.Size, Speaks = true }, stop);
        if (loaded.Films.FirstOrDefault() is not { } film)
        {
            throw loaded.Diagnostics.First(d => d.Severity == Severity.Error).Finding.Failure();
        }

        var format = FilmNames.Formats.FirstOrDefault(f => f == order.Format) ?? FilmNames.Formats[0];
        var name = FilmOutput.For(edited.File, null, format).Path;
        var output = FilmOutput.For(edited.File, Beside(edited.File, NameFor(name, film, view)), format);
        var job = host.Service.Prepare(
            film, new FilmOrder { Output = output, Quality = FilmNames.Qualities.FirstOrDefault(q => q == order.Quality) ?? "standard" }, stop);
        job.CheckOutput();
        var meter = new Meter();
        using var timer = new PeriodicTimer(Tick, host.Time);
        var rendering = Task.Run(() => job.Run(meter, stop), CancellationToken.None);
        while (!rendering.IsCompleted)
        {
            await Task.WhenAny(rendering, timer.WaitForNextTickAsync(CancellationToken.None).AsTask()).ConfigureAwait(false);
            if (meter.Last is { } now)
            {
                await TellAsync(
                    order.Order, "running", now.FramesTotal > 0 ? (double)now.FramesDone / now.FramesTotal : 0,
                    now.Stage == RenderStage.Joining ? "joining" : now.Beat).ConfigureAwait(false);
            }
        }

        var result = await rendering.ConfigureAwait(false);
        await TellLastAsync(order.Order, "done", Path.GetFileName(output.Path), result.FrameCount > 0 ? 1 : 0).ConfigureAwait(false);
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
    private async Task TellLastAsync(int order, string state, string text, double share = 0)
    {
        try
        {
            await TellAsync(order, state, share, text).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            return;
        }
    }

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
