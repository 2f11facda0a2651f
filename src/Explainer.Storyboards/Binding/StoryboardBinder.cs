using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds a storyboard: finds what each word of it means.</summary>
internal static class StoryboardBinder
{
    /// <summary>The storyboard, bound in the language and for the frame that the options ask for.</summary>
    /// <param name="source">The storyboard as read.</param>
    /// <param name="options">What it needs from the world.</param>
    /// <param name="mistakes">Takes what is not understood.</param>
    public static BoundStoryboard Bind(StoryboardSource source, CompileOptions options, MistakeList mistakes)
    {
        if (!source.IsWhole)
        {
            mistakes.HideWhatNeedsTheWholeFile();
        }

        var scope = new Scope { Source = source, Options = options, Mistakes = mistakes, Verbs = new VerbTable(options.Components) };
        CheckTop(scope);
        SettingsBinder.BindLanguage(scope);
        var (size, rate) = SettingsBinder.BindVideo(scope);
        var design = SizeText.Design(size);
        scope.Frame = new Size(design.Width, design.Height);
        scope.Figures = FigureTable.Bind(scope);
        var texts = new TextBinder(scope);
        var values = new ValueBinder(scope, texts);
        scope.Theme = ThemeBinder.Bind(scope, values);
        var terms = TermBinder.Bind(scope, values);
        var title = Title(scope, texts);
        var elements = new ElementBinder(scope, values, new TemplateTable(scope), new DefaultTable(scope), new ActionFigures(scope));
        var roots = ImmutableArray.CreateBuilder<Element>();
        foreach (var entry in scope.Loops.Entries([.. source.Section("elements")]))
        {
            if (elements.Bind(entry, ChildPlacement.Free) is { } element)
            {
                roots.Add(element);
            }
        }

        var voiceBinder = new VoiceBinder(scope, values, texts);
        var voice = voiceBinder.Bind();
        var moments = new MomentBinder(scope);
        var beats = new BeatBinder(scope, texts, moments, voiceBinder.UsualPadding).Bind();
        voiceBinder.CheckBeats(voice, beats);
        var actions = new ActionBinder(scope, elements, new VerbBinder(scope, values, elements.Table), moments, new SoundBinder(scope, values, moments));
        beats = CarryBinder.Bind(scope, elements.Table, [.. beats.Select(actions.Bind)]);
        roots.AddRange(actions.Inline);
        PlaceKeyCheck.TellAnchors(scope, elements.Table, beats);
        LiveNames.Settle(scope, elements.Table);
        EdgeNames.Settle(scope, elements.Table);
        return new BoundStoryboard
        {
            Title = title,
            Description = source.Root["description"] is { } description ? texts.Bind("description", description, null) ?? "" : "",
            Author = SettingsBinder.Text(scope, source.Root, "author"),
            Languages = scope.Languages.IsEmpty ? [scope.Language] : scope.Languages,
            Look = new Look(design, scope.Theme, terms.IsEmpty ? options.Typesetter : new TermTypesetter(options.Typesetter, terms), scope.Language),
            Size = size,
            Rate = rate,
            Roots = [.. roots.OrderBy(r => r.Initial(CommonProps.Z).Number)],
            Elements = elements.Table,
            Neighbours = Neighbours(elements.Table),
            Links = Links(scope, elements.Table),
            Beats = beats,
            Thumbnail = Thumbnail(scope, beats),
            Voice = voice,
            Audio = AudioBinder.Bind(scope, values, beats),
            Captions = CaptionBinder.Bind(scope, values) with { Terms = terms },
            Notes = NoteBinder.Bind(scope, values),
            SourceNotes = scope.Figures.Notes,
            Allows = AllowBinder.Bind(scope, source.Root),
            OtherShapes = [.. elements.Shapes.Where(s => s != ElementKeys.ShapeOf(scope.Frame))],
        };
    }

    private static void CheckTop(Scope scope)
    {
        var root = scope.Source.Root;
        var keys = SettingsBinder.Keys.Select(k => k.Name).ToList();
        scope.CheckKeys(root, "A storyboard", [.. keys]);
        scope.Misspelt = [.. StoryboardSource.Sections.Where(section => root[section] is null && OtherNames.IsMeant(root, section, keys.Contains))];
        foreach (var section in scope.Misspelt)
        {
            scope.Mistakes.HideWhatIsDeclaredIn(section);
        }
    }

    private static string Title(Scope scope, TextBinder texts)
    {
        if (scope.Source.Root.Entry("title") is { } entry && entry.Value is not (ScalarNode { IsNull: true } or ScalarNode { Text: "" }))
        {
            return texts.Bind("title", entry.Value, null) ?? "";
        }

        if (!scope.Misspelt.Contains("title"))
        {
            scope.Add(KeyRules.MissingKeyTitle.At(new SourceSpan(scope.Source.Main, 1, 1, 1, 1)));
        }

        return "";
    }

    private static string? Thumbnail(Scope scope, ImmutableArray<BoundBeat> beats)
    {
        var root = scope.Source.Root;
        var thumbnail = SettingsBinder.Text(scope, root, "thumbnail");
        if (root["thumbnail"] is ScalarNode { IsNull: false } && !beats.Any(b => b.Id == thumbnail))
        {
            scope.Add(NameRules.UnknownBeat.With(thumbnail, Suggestion.Remedy(thumbnail, beats.Select(b => b.Id))).At(root["thumbnail"]?.Span));
        }

        return thumbnail.Length > 0 ? thumbnail : null;
    }

    private static ImmutableArray<(BoundElement Element, TargetProp Prop, BoundElement Other)> Links(Scope scope, ElementTable elements)
    {
        var links = ImmutableArray.CreateBuilder<(BoundElement, TargetProp, BoundElement)>();
        foreach (var bound in elements.All)
        {
            foreach (var link in bound.Links)
            {
                if (elements.Find(link.Name, link.Span, bound.Instance, asking: bound.Element.Id) is not { } other)
                {
                    continue;
                }

                if (other == bound)
                {
                    scope.Add(NameRules.UnknownElementItself.With(link.Prop.Name).At(link.Span));
                }
                else
                {
                    links.Add((bound, link.Prop, other));
                }
            }
        }

        return links.ToImmutable();
    }

    // Asked only now: an element may stand beside one that an action brings.
    private static Dictionary<BoundElement, BoundElement> Neighbours(ElementTable elements)
    {
        var neighbours = new Dictionary<BoundElement, BoundElement>(ReferenceEqualityComparer.Instance);
        foreach (var bound in elements.All)
        {
            if (bound.Placement is { Other: { } name } beside && elements.Find(name, beside.Span, bound.Instance, asking: bound.Element.Id) is { } other)
            {
                neighbours.Add(bound, other);
            }
        }

        return neighbours;
    }
}
