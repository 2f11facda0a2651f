using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Layout;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Compiling;

/// <summary>Compiles a storyboard into a timeline. Whatever the file holds, it ends in a timeline or in diagnostics, never in an exception.</summary>
public static class StoryboardCompiler
{
    /// <summary>Compiles a file.</summary>
    /// <param name="path">The path as the user gave it; diagnostics show it so.</param>
    /// <param name="options">What it needs from the world.</param>
    public static CompileResult Compile(string path, CompileOptions options)
    {
        var mistakes = new MistakeList();
        return StoryboardSource.Load(path, mistakes) is { } source
            ? Compile(source, options, mistakes)
            : new CompileResult(null, null, mistakes.ToImmutable());
    }

    /// <summary>Compiles a text that is at hand, such as an editor's unsaved buffer.</summary>
    /// <param name="text">The text; its path is where includes and pictures are looked for.</param>
    /// <param name="options">What it needs from the world.</param>
    public static CompileResult Compile(SourceText text, CompileOptions options)
    {
        var mistakes = new MistakeList();
        return Compile(StoryboardSource.From(text, mistakes), options, mistakes);
    }

    private static CompileResult Compile(StoryboardSource source, CompileOptions options, MistakeList mistakes)
    {
        var result = CompileShape(source, options, mistakes, out var size, out var shapes);
        foreach (var shape in shapes)
        {
            // What an element has for another shape of frame is looked at now, not only once somebody renders that shape.
            var others = new MistakeList();
            var (least, most) = (Math.Min(size.Width, size.Height), Math.Max(size.Width, size.Height));
            most = most > least ? most : least * 16 / 9 / 2 * 2;
            CompileShape(source, options with { Size = new PixelSize(least, shape == "square" ? least : most) }, others, out _, out _);
            foreach (var diagnostic in others.ToImmutable())
            {
                mistakes.Add(diagnostic);
            }
        }

        return shapes.Count == 0 ? result : result with { Timeline = mistakes.HasErrors ? null : result.Timeline, Diagnostics = mistakes.ToImmutable() };
    }

    // Shapes are those of other frames for which elements have keys of their own.
    private static CompileResult CompileShape(
        StoryboardSource source, CompileOptions options, MistakeList mistakes, out PixelSize size, out IReadOnlyCollection<string> shapes)
    {
        if (!source.IsWhole)
        {
            mistakes.HideWhatNeedsTheWholeFile();
        }

        var scope = new Scope { Source = source, Options = options, Mistakes = mistakes, Verbs = new VerbTable(options.Components) };
        var keys = SettingsBinder.Keys.Select(k => k.Name).ToList();
        scope.CheckKeys(source.Root, "A storyboard", [.. keys]);
        scope.Misspelt = [.. StoryboardSource.Sections.Where(section => source.Root[section] is null && OtherNames.IsMeant(source.Root, section, keys.Contains))];
        foreach (var section in scope.Misspelt)
        {
            mistakes.HideWhatIsDeclaredIn(section);
        }

        SettingsBinder.BindLanguage(scope);
        (size, var rate) = SettingsBinder.BindVideo(scope);
        var design = SizeText.Design(size);
        scope.Frame = new Size(design.Width, design.Height);
        scope.Figures = FigureTable.Bind(scope);
        var texts = new TextBinder(scope);
        var values = new ValueBinder(scope, texts);
        scope.Theme = ThemeBinder.Bind(scope, values);
        var title = Title(scope, texts);

        var elements = new ElementBinder(scope, values, new TemplateTable(scope), new DefaultTable(scope), new ActionFigures(scope));
        var roots = ImmutableArray.CreateBuilder<Element>();
        foreach (var entry in source.Section("elements"))
        {
            if (elements.Bind(entry, ChildPlacement.Free) is { } element)
            {
                roots.Add(element);
            }
        }

        var voiceBinder = new VoiceBinder(scope, values, texts);
        var voice = voiceBinder.Bind();
        scope.Times = new NarrationTimes(scope, voice);
        var beatBinder = new BeatBinder(scope, texts, voiceBinder.UsualPadding);
        var beats = beatBinder.Bind();
        voiceBinder.CheckBeats(voice, beats);
        var stays = new StayBuilder(scope, elements.Table);
        var runner = new ActionRunner(scope, values, stays);
        var moments = new MomentBinder(scope);
        var actions = new ActionBinder(scope, elements, moments, new SoundBinder(scope, values, moments));
        foreach (var beat in beats)
        {
            actions.Bind(beat, runner.Run, stays);
        }

        roots.AddRange(actions.Inline);
        beats = scope.Mistakes.HasErrors ? beats : KeyMoments.Choose(beats, rate, runner.Happenings);
        var ordered = roots.OrderBy(r => r.Initial(CommonProps.Z).Number).ToImmutableArray();
        Measure(scope, ordered);
        stays.Build(ordered);
        TrackBuilder.Build(scope, runner.Changes);
        DataCheck.Check(scope, runner.Changes);
        elements.Shapes.Remove(ElementKeys.ShapeOf(scope.Frame) ?? "");
        shapes = elements.Shapes;

        var notes = NoteBinder.Bind(scope, values);
        var timeline = Build(scope, title, size, design, rate, ordered, beats, beatBinder.Covers.ToImmutable(), default, null, notes);
        new PlacementSolver(scope, elements.Table, timeline, runner.Moves).Solve();
        var camera = CameraBuilder.Build(scope, timeline, runner.CameraMoves);
        var light = LightBuilder.Build(scope, timeline, runner.LightMoves);
        timeline = Build(scope, title, size, design, rate, ordered, beats, timeline.Covers, camera, light, notes);
        OffFrameCheck.Check(scope, elements.Table, timeline);
        var storyboard = AsWritten(scope, texts, title, beats) with
        {
            Voice = voice,
            Audio = AudioBinder.Bind(scope, values),
            Captions = CaptionBinder.Bind(scope, values),
            Sounds = runner.Sounds.Sounds,
        };
        return new CompileResult(mistakes.HasErrors ? null : timeline, storyboard, mistakes.ToImmutable());
    }

    private static Timeline Build(
        Scope scope, string title, PixelSize size, PixelSize design, FrameRate rate, ImmutableArray<Element> roots, ImmutableArray<BoundBeat> beats,
        ImmutableArray<Cover> covers, (Track? Zoom, Track? Focus) camera, Track? light, NoteStyle? notes)
    {
        var frames = ImmutableArray.CreateBuilder<Beat>(beats.Length);
        foreach (var beat in beats)
        {
            var first = rate.FrameAt(new Seconds(beat.Start));
            var count = Math.Max(1, rate.FrameAt(new Seconds(beat.End)) - first);
            var key = Math.Clamp(rate.FrameAt(new Seconds(beat.Start + (beat.Key ?? 0))) - first, 0, count - 1);
            frames.Add(new Beat(beat.Id, beat.Title, first, count, first + key, beat.Narration.Spoken));
        }

        return new Timeline
        {
            Title = title,
            DesignSize = design,
            Size = size,
            Rate = rate,
            FrameCount = frames.Count == 0 ? 0 : frames[^1].End.Value,
            Theme = scope.Theme,
            Typesetter = scope.Options.Typesetter,
            Language = scope.Language,
            Roots = roots,
            Beats = frames.ToImmutable(),
            Covers = covers,
            Zoom = camera.Zoom,
            Focus = camera.Focus,
            Light = light,
            Notes = notes,
        };
    }

    private static string Title(Scope scope, TextBinder texts)
    {
        if (scope.Source.Root.Entry("title") is { } entry && entry.Value is not ScalarNode { IsNull: true })
        {
            return texts.Bind("title", entry.Value, null) ?? "";
        }

        if (!scope.Misspelt.Contains("title"))
        {
            scope.Error("missing-key", new SourceSpan(scope.Source.Main, 1, 1, 1, 1), "The storyboard has no title", "Add title: at the top.");
        }

        return "";
    }

    private static void Measure(Scope scope, ImmutableArray<Element> roots)
    {
        var watch = new GlyphWatch(scope.Options.Typesetter);
        foreach (var root in roots)
        {
            watch.Clear();
            ElementMeasure.Measure(root, scope.Theme, watch, scope.Frame, scope.Language);
            if (watch.Missing.Count > 0)
            {
                scope.Error(
                    "missing-glyph", root.Origin, $"No installed font has {string.Join(" ", watch.Missing.Take(8))}, which \"{root.Id}\" shows",
                    "Install a font that has it, or write it otherwise.");
            }
        }
    }

    private static Storyboard AsWritten(Scope scope, TextBinder texts, string title, ImmutableArray<BoundBeat> beats)
    {
        var root = scope.Source.Root;
        var thumbnail = SettingsBinder.Text(scope, root, "thumbnail");
        if (thumbnail.Length > 0 && !beats.Any(b => b.Id == thumbnail))
        {
            scope.Error("unknown-beat", root["thumbnail"]?.Span, $"There is no beat \"{thumbnail}\"", Suggestion.Remedy(thumbnail, beats.Select(b => b.Id)));
        }

        return new Storyboard
        {
            Title = title,
            Description = root["description"] is { } description ? texts.Bind("description", description, null) ?? "" : "",
            Author = SettingsBinder.Text(scope, root, "author"),
            Language = scope.Language,
            Languages = scope.Languages.IsEmpty ? [scope.Language] : scope.Languages,
            Thumbnail = thumbnail.Length > 0 ? thumbnail : null,
            Audio = new AudioSettings(),
            Captions = new CaptionChoices(),
            Sounds = [],
            SourceNotes = scope.Figures.Notes,
            Beats =
            [
                .. beats.Select(b => new StoryboardBeat(
                    b.Id, b.Title, new Seconds(b.Start), new Seconds(b.Duration), b.Narration, b.Seen, b.Span, b.Map["voiceover"]?.Span)),
            ],
        };
    }
}
