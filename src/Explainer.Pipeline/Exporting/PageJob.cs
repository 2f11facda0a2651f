using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Files;
using Explainer.Pipeline.Films;
using Explainer.Pipeline.Rendering;
using Explainer.Video.Files;

namespace Explainer.Pipeline.Exporting;

/// <summary>One order for a film's page, checked: makes the film among the system's temporary files, and the page of it.</summary>
public sealed class PageJob : IDisposable
{
    private const long MostBytes = 300L * 1_000_000;
    private const double UsualSide = 1280;
    private readonly Film film;
    private readonly PageOrder order;
    private readonly ScratchFolder scratch = new("page");
    private readonly RenderJob job;
    private readonly string video;

    /// <summary>A job that can be run.</summary>
    /// <param name="service">Makes the film.</param>
    /// <param name="film">The film.</param>
    /// <param name="order">How the page is wanted.</param>
    /// <param name="cancellation">Ends the search for ffmpeg's encoders.</param>
    internal PageJob(FilmService service, Film film, PageOrder order, CancellationToken cancellation)
    {
        (this.film, this.order) = (film, order);
        try
        {
            var whole = film.Timeline.Size;
            var scale = order.Scale ?? Math.Min(1, UsualSide / Math.Max(whole.Width, whole.Height));
            Size = film.PictureSize(scale);
            video = Path.Combine(scratch.Path, "film.mp4");
            job = service.Prepare(
                film, new FilmOrder { Output = FilmOutput.For(video, video, format: (string?)null), Scale = scale, Quality = order.Quality, Jobs = order.Jobs, UsesCache = order.UsesCache }, cancellation);
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    /// <summary>The size of the film in the page.</summary>
    public PixelSize Size { get; }

    /// <summary>Finds out, before the work, whether the page can be written; what is there stays as it is.</summary>
    /// <returns>The folder that was made for it; null when it was there.</returns>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public string? CheckOutput() => CompleteFile.Check(order.Output);

    /// <summary>Makes the film and the page.</summary>
    /// <param name="progress">Told of every frame; called from several threads.</param>
    /// <param name="cancellation">Ends the work; nothing half-written stays.</param>
    /// <exception cref="ExplainerException">Something failed on the way, or the film is larger than a page can hold.</exception>
    public void Run(IProgress<RenderProgress>? progress, CancellationToken cancellation)
    {
        job.Run(progress, cancellation);
        var bytes = new FileInfo(video).Length;
        if (bytes > MostBytes)
        {
            throw ExportRules.PageTooLarge.With(bytes / 1e6, MostBytes / 1e6).Failure();
        }

        CompleteFile.Write(order.Output, Write, cancellation);

        void Write(Stream output)
        {
            using var content = File.OpenRead(video);
            new FilmPage(film, order.Notes).Write(content, Size, output, cancellation);
        }
    }

    /// <summary>Takes away what lies among the temporary files.</summary>
    public void Dispose() => scratch.Dispose();
}
