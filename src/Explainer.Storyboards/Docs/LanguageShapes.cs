using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Values;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Docs;

/// <summary>
/// The language as editors need it: which keys each map of a storyboard may have, and what may be written behind them. Made from the definitions that
/// storyboards are bound by.
/// </summary>
/// <param name="components">The components that storyboards may name.</param>
public sealed class LanguageShapes(ComponentSet components)
{
    private static readonly ValueShape Text = new(ShapeKind.Text);
    private static readonly ValueShape Number = new(ShapeKind.Number);
    private static readonly ValueShape Flag = new(ShapeKind.Flag) { Words = [("true", ""), ("false", "")] };
    private static readonly ValueShape Time = new(ShapeKind.Time);
    private static readonly ValueShape Color = new(ShapeKind.Color) { Words = ColorRoles.All };
    private static readonly ValueShape Point = new(ShapeKind.Point) { Words = [.. Place.Names.Select(n => (n, ""))], Items = Number };
    private static readonly ValueShape Easing = new(ShapeKind.Easing)
    {
        Words = [.. NamedEasing.All.Keys.Append("spring").Order(StringComparer.Ordinal).Select(n => (n, "")), ("cubic-bezier(0.2, 0, 0, 1)", "Four numbers, in quotes."), ("steps(4)", "A number of equal steps.")],
    };

    private static readonly ValueShape Target = new(ShapeKind.Element) { TakesSeveral = true };
    private static readonly ValueShape OneTarget = new(ShapeKind.Element);
    private static readonly ValueShape NewElement = new(ShapeKind.NewElement);
    private static readonly ValueShape Lints = new(ShapeKind.Choice) { Words = [.. LintRules.All.Concat(DiagnosticCatalog.Storyboards).Where(r => LintRules.Names.Contains(r.Id)).DistinctBy(r => r.Id).Select(r => (r.Id, r.When))], TakesSeveral = true };
    private static readonly ValueShape Transition = new(ShapeKind.Choice) { Words = [("fade 0.6s", ""), ("flash 0.4s", ""), ("wipe 0.6s", ""), ("none", "")] };
    private static readonly ValueShape Entrance = Transition with
    {
        Map = new MapShape("transition", [.. KeySummaries.Transition.Select(k => new KeyShape(k.Name, k.Summary, k.Name switch
        {
            "with" => new ValueShape(ShapeKind.Choice) { Words = [("fade", ""), ("flash", ""), ("wipe", "")] },
            CarryBinder.Key => new ValueShape(ShapeKind.Element) { TakesSeveral = true },
            _ => new ValueShape(ShapeKind.Time),
        })
        {
            IsRequired = k.Name == "with",
        })]),
    };

    private static readonly ValueShape Moment = new(ShapeKind.Moment)
    {
        Map = new MapShape("moment", [.. KeySummaries.Moment.Select(k => new KeyShape(k.Name, k.Summary, k.Name == "said" ? Text : Time) { IsRequired = k.Name == "said" })]),
        Items = Text,
    };

    private static readonly ValueShape Loop = MapOf(new MapShape("for", []) { Declares = Declaration.LoopNames, Others = ValueShape.Any });

    private readonly Dictionary<string, MapShape> elements = new(StringComparer.Ordinal);
    private MapShape? storyboard;

    /// <summary>The components that storyboards may name.</summary>
    public ComponentSet Components => components;

    /// <summary>The names of components, with what each shows.</summary>
    public ValueShape ComponentNames { get; } = new(ShapeKind.Component) { Words = [.. components.All.Select(c => (c.Definition.Name, c.Definition.Summary))] };

    /// <summary>What may stand behind the bar of <c>{words|accent bold}</c>, with what each is for.</summary>
    public static ImmutableArray<(string Name, string Summary)> TextStyles { get; } = [.. LetterStyle.Names, .. ColorRoles.All];

    /// <summary>All verbs with the components that bring them; none for those of every element.</summary>
    public ImmutableArray<(VerbDefinition Verb, ImmutableArray<string> Owners)> Verbs { get; } =
    [
        .. GenericVerbs.All.Select(v => ((VerbDefinition)v, ImmutableArray<string>.Empty)),
        .. components.All.SelectMany(c => c.Definition.Actions.Select(a => (Verb: (VerbDefinition)a, c.Definition.Name))).GroupBy(a => a.Verb.Name)
            .Select(g => (g.First().Verb, g.Select(a => a.Name).ToImmutableArray())),
    ];

    /// <summary>The top of a storyboard.</summary>
    public MapShape Storyboard => storyboard ??= Top();

    /// <summary>The keys of a template: those of its element, and its parameters.</summary>
    /// <param name="component">What it is an instance of; null when that is not known.</param>
    public MapShape Template(string? component) => Element(component) with
    {
        Name = "template",
        Keys = [new KeyShape("parameters", KeySummaries.Parameters, MapOf(new MapShape("parameters", []) { Declares = Declaration.Parameters, Others = ValueShape.Any })), .. Element(component).Keys],
    };

    /// <summary>The keys of an element.</summary>
    /// <param name="component">What it is an instance of; null when that is not known: then it has the keys that all have.</param>
    public MapShape Element(string? component)
    {
        if (component is null || !components.TryFind(component, out var found))
        {
            component = "";
            found = null;
        }

        if (!elements.TryGetValue(component, out var shape))
        {
            elements.Add(component, shape = Element(found?.Definition));
        }

        return shape;
    }

    /// <summary>The keys of an action.</summary>
    /// <param name="verb">What it does; null when that is not said yet: then all verbs are among its keys.</param>
    /// <param name="targets">The components of what it is done to, as far as they are known.</param>
    public MapShape Action(string? verb, ImmutableArray<string> targets)
    {
        var keys = ActionBinder.TimeKeys.Select(k => new KeyShape(k.Name, k.Summary, k.Name switch
        {
            "at" => Moment,
            "until" => Moment with { Words = [(MomentBinder.End, "The end of the beat.")] },
            "after" or "over" or "stagger" or "every" => Time,
            "ease" => Easing,
            SoundBinder.Key => Sound(),
            "for" => Loop,
            "do" => new ValueShape(ShapeKind.List) { Items = new ValueShape(ShapeKind.Action) },
            AllowBinder.Key => Lints,
            _ => Text,
        })
        {
            IsCommon = true,
        });
        if (verb is null)
        {
            return new MapShape("action", [.. Verbs.Select(v => Verb(v.Verb, v.Owners)), .. keys]);
        }

        var own = Verbs.Where(v => v.Verb.Name == verb).ToList();
        if (own.Count == 0)
        {
            return new MapShape("action", [.. keys]);
        }

        var meant = components.All.Where(c => targets.Contains(c.Definition.Name)).Select(c => c.Definition).ToList();
        var definitions = own[0].Verb is GenericVerb || meant.Count == 0 ? [own[0].Verb] : meant.SelectMany(d => d.Actions.Where(a => a.Name == verb)).DefaultIfEmpty(own[0].Verb).ToList();
        var parameters = definitions.SelectMany(d => d.Parameters).Select(p => Key(p, isPlace: true));
        if (own[0].Verb is GenericVerb { TakesProps: true })
        {
            var props = meant.Count > 0 ? meant : [.. components.All.Select(c => c.Definition)];
            parameters = parameters.Concat(props.SelectMany(d => d.Props.Where(p => p is { Internal: false, PerItem: false } and not ElementProp && (d.Animates(p) || !CommonProps.All.Contains(p)))).Select(p => Key(p)));
        }

        var place = own[0].Verb is GenericVerb { TakesNewElement: true } ? Element((string?)null).Keys.Where(k => ElementKeys.IsOfPlace(k.Name) && k.Name != "at") : [];
        return new MapShape("action", [.. parameters.Concat(place).Prepend(Verb(own[0].Verb, own[0].Owners)).Concat(keys).DistinctBy(k => k.Name)]);
    }

    private static ValueShape MapOf(MapShape map) => new(ShapeKind.Map) { Map = map };

    private static KeyShape Key(PropDefinition prop, bool isPlace = false) => new(prop.Name, DefinitionText.Describe(prop), prop switch
    {
        NumberProp => Number,
        FlagProp => Flag,
        ColorProp => Color,
        ChoiceProp choice => new ValueShape(ShapeKind.Choice) { Words = [.. choice.Choices.Select(c => (c, ""))] },
        TextListProp => new ValueShape(ShapeKind.List) { Items = Text },
        NumberListProp => new ValueShape(ShapeKind.List) { Items = Number },
        TableProp { OfNumbers: true } => new ValueShape(ShapeKind.List) { Items = new ValueShape(ShapeKind.List) { Items = Number } },
        TableProp => new ValueShape(ShapeKind.List) { Items = new ValueShape(ShapeKind.List) { Items = Text } },
        ColorListProp => new ValueShape(ShapeKind.List) { Items = Color },
        PointProp { IsShare: false } when !isPlace => Point with { Words = [] },
        PointProp => Point,
        PointListProp => new ValueShape(ShapeKind.List) { Items = Point with { Words = [] } },
        ElementProp => NewElement,
        TargetProp { TakesSeveral: true } => Target,
        TargetProp => OneTarget,
        PictureProp => new ValueShape(ShapeKind.File) { Extensions = [".svg", ".png", ".jpg", ".jpeg"] },
        DrawingProp => new ValueShape(ShapeKind.File) { Extensions = [".svg"] },
        CodeProp or FormulaProp or PathProp => new ValueShape(ShapeKind.Verbatim),
        _ => Text,
    })
    {
        IsRequired = prop.Required,
        IsCommon = CommonProps.All.Contains(prop),
    };

    private static KeyShape Verb(VerbDefinition verb, ImmutableArray<string> owners) => new(
        verb.Name,
        (owners.IsEmpty ? "" : string.Join(", ", owners) + ": ") + $"{verb.Summary} Example: {verb.Example}",
        verb is GenericVerb { TakesNewElement: true } ? Target with { Map = Placeless } : verb is GenericVerb { Whole: { } whole } own ? (own.TakesElements ? Target : new ValueShape(ShapeKind.Choice)) with { Words = [(whole, "The whole picture.")] } : Target)
    {
        IsVerb = true,
    };

    // What is written in an action is an element; which one is told by what is in it.
    private static readonly MapShape Placeless = new("element", []);

    private static ImmutableArray<KeyShape> Settings(ImmutableArray<PropDefinition> definitions) =>
        [.. definitions.Select(d => d is NumberProp { Unit: "s" } ? Key(d) with { Value = Time } : d == AudioBinder.Peak ? Key(d) with { Value = new ValueShape(ShapeKind.Beat) } : Key(d))];

    private static ValueShape Sound()
    {
        var names = SoundCatalog.All.Select(s => (s.Name, s.Summary)).ToImmutableArray();
        var parameters = SoundCatalog.All.SelectMany(s => s.Parameters).DistinctBy(p => p.Name).Where(p => SoundCatalog.Common.All(c => c.Name != p.Name));
        return new ValueShape(ShapeKind.Choice)
        {
            Words = names,
            Extensions = [".wav", ".flac", ".mp3", ".opus"],
            Map = new MapShape("sound",
            [
                new KeyShape(SoundBinder.NameKey, "Which sound.", new ValueShape(ShapeKind.Choice) { Words = names, Extensions = [".wav", ".flac", ".mp3", ".opus"] }) { IsRequired = true },
                new KeyShape("over", "How long it plays.", Time),
                .. Settings(SoundCatalog.Common),
                .. parameters.Select(p => Key(p)),
            ]),
        };
    }

    private static ValueShape Theme()
    {
        var themes = BuiltInThemes.All.Keys.Order(StringComparer.Ordinal).Select(n => (n, "")).ToImmutableArray();
        return new ValueShape(ShapeKind.Choice)
        {
            Words = themes,
            Map = new MapShape("theme", [.. ThemeBinder.Keys.Select(k => new KeyShape(k.Name, k.Summary, k.Name switch
            {
                "base" => new ValueShape(ShapeKind.Choice) { Words = themes },
                "colors" => MapOf(new MapShape("colors", [.. ColorRoles.All.Select(r => new KeyShape(r.Name, r.Summary, Color with { Words = [] }))])),
                "fonts" => MapOf(new MapShape("fonts", [.. ThemeBinder.FontKeys.Select(f => new KeyShape(f, "", Text))])),
                "sizes" => MapOf(new MapShape("sizes", [.. ThemeBinder.SizeKeys.Select(s => new KeyShape(s, "", Number))])),
                "outlined" or "marks" => Flag,
                _ => Number,
            }))]),
        };
    }

    private MapShape Top()
    {
        var figure = new MapShape("figure", [.. KeySummaries.Figure.Select(k => new KeyShape(k.Name, k.Summary, k.Name == "reference" ? Number : Text))]);
        var video = new MapShape("video", [.. KeySummaries.Video.Select(k => new KeyShape(k.Name, k.Summary, k.Name == "fps" ? Number with { Words = [("30", ""), ("60", ""), ("24", "")] } : Text with { Words = [("1920x1080", ""), ("1080x1920", ""), ("1080x1080", ""), ("3840x2160", "")] }))]);
        var beat = new MapShape("beat", [.. KeySummaries.Beat.Select(k => new KeyShape(k.Name, k.Summary, k.Name switch
        {
            "id" => new ValueShape(ShapeKind.NewName),
            "duration" or "padding" => Time,
            "key" => Moment,
            "enter" => Entrance,
            "leave" => Transition,
            "for" => Loop,
            AllowBinder.Key => Lints,
            "actions" => new ValueShape(ShapeKind.List) { Items = new ValueShape(ShapeKind.Action) },
            _ => Text,
        })
        {
            IsRequired = k.Name == "id",
        })]);
        var defaults = new MapShape("defaults", [.. components.All.Select(c => new KeyShape(c.Definition.Name, c.Definition.Summary, MapOf(Defaults(c.Definition))))]);
        return new MapShape("storyboard", [.. SettingsBinder.Keys.Select(k => new KeyShape(k.Name, k.Summary, k.Name switch
        {
            "languages" or TermBinder.Key => new ValueShape(ShapeKind.List) { Items = Text },
            "video" => MapOf(video),
            "theme" => Theme(),
            "data" => MapOf(new MapShape("data", []) { Declares = Declaration.Figures, Others = MapOf(figure) }),
            "defaults" => MapOf(defaults),
            "templates" => MapOf(new MapShape("templates", []) { Declares = Declaration.Templates, Others = NewElement }),
            "include" => new ValueShape(ShapeKind.File) { Extensions = [".yaml", ".yml"], TakesSeveral = true },
            "elements" => MapOf(Elements),
            "beats" => new ValueShape(ShapeKind.List) { Items = MapOf(beat) },
            "thumbnail" => new ValueShape(ShapeKind.Beat),
            "voice" => new ValueShape(ShapeKind.Choice)
            {
                Words = [.. VoiceEngine.All.Select(e => (e.Name, e.Summary)), ("none", "")],
                Map = new MapShape("voice", [.. Settings(VoiceBinder.Definitions), .. VoiceBinder.OtherKeys.Select(o => new KeyShape(o.Name, o.Summary, ValueShape.Any))]),
            },
            "audio" => MapOf(new MapShape("audio", [.. Settings(AudioBinder.Definitions), new KeyShape("music", "Background music: a file, or a soft pad.", MapOf(new MapShape("music", Settings(AudioBinder.MusicDefinitions))))])),
            "captions" => new ValueShape(ShapeKind.Choice) { Words = [("soft", ""), ("burn", ""), ("none", "")], Map = new MapShape("captions", Settings(CaptionBinder.Definitions)) },
            "notes" => MapOf(new MapShape("notes", Settings(NoteBinder.Definitions))),
            AllowBinder.Key => Lints,
            _ => Text,
        })
        {
            IsRequired = k.Name is "title" or "beats",
        })]);
    }

    private static MapShape Elements { get; } = new("elements", []) { Declares = Declaration.Elements, Others = NewElement };

    private static MapShape Defaults(ComponentDefinition definition)
    {
        ImmutableArray<KeyShape> props = [.. DefaultTable.PropsOf(definition).Select(p => Key(p)), new KeyShape(AllowBinder.Key, AllowBinder.Summary, Lints)];
        return new MapShape("defaults", [.. props, .. ElementKeys.Shapes.Select(s => new KeyShape(s, KeySummaries.Of(ElementKeys.All, s), MapOf(new MapShape(s, props))))]);
    }

    private MapShape Element(ComponentDefinition? definition)
    {
        IEnumerable<KeyShape> own = definition is null ? [] : DefinitionText.OwnProps(definition).Select(p => Key(p));
        var general = ElementKeys.All.Where(k => k.Name != "children" || definition is null || (definition.Children != ChildPlacement.None && !definition.Props.Any(p => p is ElementProp)))
            .Select(k => new KeyShape(k.Name, k.Summary, k.Name switch
            {
                "component" => ComponentNames,
                "use" => new ValueShape(ShapeKind.Template),
                "id" => new ValueShape(ShapeKind.NewName),
                "at" or "anchor" => Point,
                "offset" => Point with { Words = [] },
                "above" or "below" or "left-of" or "right-of" or "follow" => OneTarget,
                "gap" => Number,
                "line-up" => new ValueShape(ShapeKind.Choice) { Words = [("start", ""), ("middle", ""), ("end", "")] },
                "for" => Loop,
                AllowBinder.Key => Lints,
                "children" => new ValueShape(ShapeKind.Map) { Map = Elements, Items = NewElement },
                _ => Text,
            })
            {
                IsCommon = k.Name is not ("component" or "use" or "children"),
            });
        var shared = DefinitionText.SharedProps().Select(p => Key(p));
        ImmutableArray<KeyShape> keys = [.. general.Take(2), .. own, .. general.Skip(2), .. shared];
        keys = [.. keys.DistinctBy(k => k.Name)];
        var ofShapes = new MapShape("shape", [.. keys.Where(k => !ElementKeys.Shapes.Contains(k.Name) && k.Name is not ("use" or "id"))]);
        return new MapShape(definition?.Name ?? "element", [.. keys.Select(k => ElementKeys.Shapes.Contains(k.Name) ? k with { Value = MapOf(ofShapes) } : k)]);
    }
}
