using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Pipeline.Films;
using Explainer.Studio.Protocol;

namespace Explainer.Studio.Sessions;

/// <summary>A state of the text as the page says it, and what it wants to see of it.</summary>
/// <param name="Version">Which state.</param>
/// <param name="File">The storyboard's full path.</param>
/// <param name="Text">The text.</param>
/// <param name="Views">The pictures that are wanted.</param>
/// <param name="Language">The language; null for the storyboard's first.</param>
internal sealed record EditedText(int Version, string File, string Text, ImmutableArray<PageView> Views, string? Language)
{
    /// <summary>Whether it is not what the page holds, but what a change by hand that is not finished would make of it.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Compiles it for one of its pictures.</summary>
    /// <param name="host">What sessions share.</param>
    /// <param name="view">Which picture; the first where there is no such one.</param>
    /// <param name="speaks">Whether it is spoken as well.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LoadedFilms Load(StudioHost host, int view, bool speaks, CancellationToken cancellation)
    {
        var (width, height, _) = Views[view >= 0 && view < Views.Length ? view : 0];
        var source = new SourceText(File, Text);
        var options = host.Options.Films with
        {
            Language = Language,
            Size = width > 0 ? new PixelSize(width, height) : null,
            Speaks = speaks,
        };
        return StudioHost.InLanguage(options, o => host.Service.Load(source, o, cancellation));
    }
}
