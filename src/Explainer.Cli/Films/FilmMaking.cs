using System.Collections.Immutable;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Rebuild;
using Explainer.Pipeline.Rendering;
using Explainer.Pipeline.Sounding;
using Explainer.Video.Cache;
using Explainer.Video.FFmpeg;

namespace Explainer.Cli.Films;

/// <summary>Makes a film with everything that belongs to it: pictures, sound, captions, chapters, cover, and the caption files beside it.</summary>
internal static class FilmMaking
{
    /// <summary>Makes it and puts it under its name; shows how far it has come.</summary>
    /// <param name="context">The world around the command.</param>
    /// <param name="program">What encodes.</param>
    /// <param name="request">The film; its tracks are not looked at.</param>
    /// <param name="film">What is said and heard in it.</param>
    /// <param name="store">Where clips lie; a cache is pruned when the film is there.</param>
    /// <returns>What was made, and why where clips come from a cache.</returns>
    /// <exception cref="ExplainerException">The request is not possible, or something failed on the way.</exception>
    public static (RenderResult Result, ImmutableArray<ClipExplanation> Explanation) Run(
        CommandContext context, FFmpegProgram program, FilmRequest request, SpokenFilm film, IClipStore store)
    {
        WarnOfLostTransparency(context, request);
        using var sound = new SidecarsAside(
            stop => FilmSidecars.Make(program, request, film, film.Storyboard.Captions.Display, store, stop), context.Cancellation);
        var withSound = request with { Tracks = () => sound.Result.Tracks };
        using var progress = new RenderProgressReporter(context);
        var made = sound.Alongside<(RenderResult, ImmutableArray<ClipExplanation>)>(stop =>
        {
            if (store is not ClipCache cache)
            {
                return (new FilmRender(program, context.Time).Run(withSound, store, progress, stop), []);
            }

            var rebuilt = FilmRebuild.Run(program, context.Time, withSound, cache, progress, stop);
            cache.Prune();
            return rebuilt;
        });
        sound.Result.WriteCaptions(request.Output);
        return made;
    }

    private static void WarnOfLostTransparency(CommandContext context, FilmRequest request)
    {
        if (!request.Format.HoldsAlpha && request.Timeline.Theme.Background.A < 1)
        {
            DiagnosticPrinter.Tell(
                context,
                [
                    new Diagnostic(
                        "transparency-lost", Severity.Warning, null, $"The background is transparent, and {request.Format} cannot hold that: the film lies on black",
                        "WebM (vp9), MOV, GIF and PNG frames keep it: name the output .webm, .mov, .gif or FOLDER/%05d.png."),
                ]);
        }
    }
}
