using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Geometry;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Docs;
using Explainer.Storyboards.Freezing;
using Explainer.Storyboards.Layout;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;

namespace Explainer.Storyboards.Compiling;

/// <summary>Compiles a storyboard into a timeline: reads, binds, schedules, lays out, freezes. Whatever the file holds, it ends in a timeline or in diagnostics, never in an exception.</summary>
public static class StoryboardCompiler
{
    /// <summary>Compiles a file.</summary>
    /// <param name="path">The path as the user gave it; diagnostics show it so.</param>
    /// <param name="options">What it needs from the world.</param>
    public static CompileResult Compile(string path, CompileOptions options) => Compile(options, (looksForColons, mistakes) => StoryboardSource.Load(
        path, new FileGate(path, options.OtherFolders), new PictureShelf(options.Pictures), KeyWordList.Of(options.Components), looksForColons, mistakes));

    /// <summary>Compiles a text that is at hand, such as an editor's unsaved buffer.</summary>
    /// <param name="text">The text; its path is where includes and pictures are looked for.</param>
    /// <param name="options">What it needs from the world.</param>
    public static CompileResult Compile(SourceText text, CompileOptions options) => Compile(options, (looksForColons, mistakes) => StoryboardSource.From(
        text, new FileGate(text.Path, options.OtherFolders), new PictureShelf(options.Pictures), KeyWordList.Of(options.Components), looksForColons, mistakes));

    // A key without a colon may read as a text. Whether one was meant is looked at only where something else is wrong: what makes a film is right as it is.
    private static CompileResult Compile(CompileOptions options, Func<bool, MistakeList, StoryboardSource?> read)
    {
        var mistakes = new MistakeList();
        if (read(false, mistakes) is not { } source)
        {
            return new CompileResult(null, null, mistakes.ToImmutable());
        }

        var result = Compile(source, options, mistakes);
        var others = new MistakeList();
        return mistakes.HasErrors && source.MayMissColons && read(true, others) is { } mended ? Compile(mended, options, others) : result;
    }

    private static CompileResult Compile(StoryboardSource source, CompileOptions options, MistakeList mistakes)
    {
        var (result, bound) = CompileShape(source, options, mistakes);
        var others = ImmutableArray.CreateBuilder<Timeline>();
        foreach (var shape in bound.OtherShapes)
        {
            // What an element has for another shape of frame is looked at now, not only once somebody renders that shape.
            var otherMistakes = new MistakeList();
            var (least, most) = (Math.Min(bound.Size.Width, bound.Size.Height), Math.Max(bound.Size.Width, bound.Size.Height));
            most = most > least ? most : least * 16 / 9 / 2 * 2;
            var (other, _) = CompileShape(source, options with { Size = new PixelSize(least, shape == "square" ? least : most) }, otherMistakes);
            if (other.Timeline is { } timeline)
            {
                others.Add(timeline);
            }

            foreach (var diagnostic in otherMistakes.ToImmutable())
            {
                mistakes.Add(diagnostic);
            }
        }

        return bound.OtherShapes.IsEmpty
            ? result
            : result with { Timeline = mistakes.HasErrors ? null : result.Timeline, Diagnostics = mistakes.ToImmutable(), OtherShapes = mistakes.HasErrors ? [] : others.ToImmutable() };
    }

    private static (CompileResult Result, BoundStoryboard Bound) CompileShape(StoryboardSource source, CompileOptions options, MistakeList mistakes)
    {
        var bound = StoryboardBinder.Bind(source, options, mistakes);
        var schedule = Scheduler.Run(bound, options, mistakes);
        var placed = Layouter.Run(bound, schedule, mistakes);
        var timeline = mistakes.HasErrors ? null : Freezer.Timeline(bound, schedule, placed);
        return (new CompileResult(timeline, Freezer.Storyboard(bound, schedule), mistakes.ToImmutable()), bound);
    }
}
