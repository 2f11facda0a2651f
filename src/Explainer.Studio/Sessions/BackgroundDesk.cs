using Explainer.Core.Diagnostics;
using Explainer.Pipeline;
using Explainer.Pipeline.Outlines;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>
/// Does for a state of the text what may take longer than a key stroke: speaks it, looks for what makes it hard to watch, and mixes its sound.
/// It begins when the author pauses, and ends when the author goes on.
/// </summary>
/// <param name="host">What sessions share.</param>
/// <param name="socket">Where the answers go.</param>
internal sealed class BackgroundDesk(StudioHost host, SessionSocket socket) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Begins with a state.</summary>
    /// <param name="edited">The state.</param>
    /// <param name="stop">Cancelled when the next one comes.</param>
    public void Begin(EditedFilm edited, CancellationToken stop)
    {
        if (edited.Film is not null)
        {
            _ = Task.Run(() => WorkAsync(edited, stop), CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task WorkAsync(EditedFilm edited, CancellationToken stop)
    {
        try
        {
            await Task.Delay(Pause, host.Time, stop).ConfigureAwait(false);
            await one.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                var isSpoken = await SpeakAsync(edited, stop).ConfigureAwait(false);
                await LintAsync(edited, stop).ConfigureAwait(false);

                // Last, because of a long film it takes longest.
                if (isSpoken)
                {
                    await MixAsync(edited, stop).ConfigureAwait(false);
                }
            }
            finally
            {
                one.Release();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The author went on, or the page is gone.
        }
        catch (Exception e)
        {
            await TellAsync(StudioFailure.Of(e)).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(Finding finding)
    {
        try
        {
            await socket.SendAsync(new FailedMessage("failed", "sound", finding.Message, finding.Remedy), StudioJson.Default.FailedMessage).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or System.Net.WebSockets.WebSocketException or ObjectDisposedException)
        {
            // The page is gone, and with it whoever would hear of it.
        }
    }

    // Whether all can be spoken.
    private async Task<bool> SpeakAsync(EditedFilm edited, CancellationToken stop)
    {
        var film = edited.Film!;
        var speech = FilmSpeech.Of(film);
        stop.ThrowIfCancellationRequested();
        await socket.SendAsync(
            new SpeechMessage(
                "speech", edited.Version,
                [.. speech.Words.Select(w => new ToldWord(w.Text, w.Start.Value, w.End.Value, w.Beat, w.At))],
                [.. speech.Captions.Select(c => new ToldCaption(c.Text, c.Start.Value, c.End.Value, c.Spoken.Value))],
                new Telling(edited.File).Problems(speech.Diagnostics)),
            StudioJson.Default.SpeechMessage).ConfigureAwait(false);
        return !speech.Diagnostics.Any(d => d.Severity == Severity.Error);
    }

    private async Task MixAsync(EditedFilm edited, CancellationToken stop)
    {
        var sound = host.Sounds.Of(edited.Film!, stop);
        await socket.SendAsync(new SoundMessage("sound", edited.Version, sound?.Key), StudioJson.Default.SoundMessage).ConfigureAwait(false);
    }

    private async Task LintAsync(EditedFilm edited, CancellationToken stop)
    {
        var report = FilmService.Lint(edited.Main, stop);
        await socket.SendAsync(
            new LintMessage(
                "lint", edited.Version, new Telling(edited.File).Problems(report.Diagnostics),
                Telling.Marks(report.Places, edited.Film!.Timeline.Rate.PerSecond)),
            StudioJson.Default.LintMessage).ConfigureAwait(false);
    }
}
