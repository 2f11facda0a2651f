using System.Collections.Immutable;
using Explainer.Editing.Syntax;
using Explainer.Storyboards.Docs;

namespace Explainer.Editing.Meaning;

/// <summary>Walks over a storyboard and finds what each part of it is: which map, which key, which kind of value; which names are given and which are used.</summary>
/// <param name="tree">The text.</param>
/// <param name="shapes">The language.</param>
/// <param name="file">The included file that is read; null for the storyboard itself.</param>
internal sealed class MeaningReader(SyntaxTree tree, LanguageShapes shapes, string? file)
{
    private string scope = "";
    private string element = "";
    private string beat = "";

    public Dictionary<ValueSyntax, ValueShape> Values { get; } = [];

    public Dictionary<MapSyntax, MapShape> Maps { get; } = [];

    public Dictionary<EntrySyntax, KeyShape> Keys { get; } = [];

    public List<NameDefinition> Definitions { get; } = [];

    public List<RawName> Names { get; } = [];

    /// <summary>The templates that are known before, of included files.</summary>
    public List<NameDefinition> Others { get; } = [];

    public void Read()
    {
        if (tree.Root is MapSyntax root)
        {
            // What elements are is told by templates, wherever these stand.
            foreach (var template in (root.Find("templates")?.Value as MapSyntax)?.Entries ?? [])
            {
                var map = template.Value as MapSyntax;
                Define(NameKind.Template, template.Key, template.Value, "", TextOf(map, "component"), TextOf(map, "use"));
            }
        }

        Visit(tree.Root, new ValueShape(ShapeKind.Map) { Map = shapes.Storyboard });
    }

    /// <summary>The component of an element or template as far as it can be told: its own, or its template's.</summary>
    public string? ComponentOf(MapSyntax map)
    {
        for (var (component, use, depth) = (TextOf(map, "component"), TextOf(map, "use"), 0); ; depth++)
        {
            if (component is not null || use is null || depth > 16 || Template(use) is not { } template)
            {
                return component;
            }

            (component, use) = (template.Component, template.Template);
        }
    }

    private static string? TextOf(MapSyntax? map, string key) => (map?.Find(key)?.Value as ScalarSyntax)?.Value is { Length: > 0 } text ? text : null;

    private NameDefinition? Template(string name) =>
        Definitions.Concat(Others).FirstOrDefault(d => d.Kind == NameKind.Template && d.Name == name);

    private void Visit(ValueSyntax node, ValueShape shape, bool isTemplate = false)
    {
        Values[node] = shape;
        switch (node)
        {
            case MapSyntax map:
                VisitMap(map, shape, isTemplate);
                break;
            case ListSyntax list:
                var item = shape.Items is { } items && (shape.Kind != ShapeKind.NewElement) ? items : shape.TakesSeveral ? shape : ValueShape.Any;
                foreach (var (index, part) in list.Items.Index())
                {
                    if (item.Kind == ShapeKind.NewElement && part.Value is MapSyntax child)
                    {
                        Implied(child, $"{element}-{index + 1}", part, item);
                        continue;
                    }

                    if (shape.Kind == ShapeKind.Moment && part.Value is ScalarSyntax mark)
                    {
                        Names.Add(new RawName(NameKind.Mark, mark.Value, beat, mark, 0));
                        Values[mark] = item;
                        continue;
                    }

                    Visit(part.Value, item);
                }

                break;
            case ScalarSyntax { Style: not ScalarStyle.Empty } scalar:
                VisitText(scalar, shape);
                break;
        }
    }

    private void VisitMap(MapSyntax map, ValueShape shape, bool isTemplate)
    {
        var known = shape.Kind switch
        {
            ShapeKind.NewElement => Element(map, isTemplate),
            ShapeKind.Action => Action(map),
            ShapeKind.Element when shape.Map is not null => Element(map, isTemplate: false),
            _ => shape.Map,
        };
        if (known is not null)
        {
            Maps[map] = known;
        }

        var (outerBeat, isBeat) = (beat, known?.Name == "beat");
        if (isBeat)
        {
            beat = TextOf(map, "id") ?? "";
        }

        foreach (var entry in map.Entries)
        {
            if (known is { Others: { } others })
            {
                Declared(entry, known.Declares, others);
            }
            else if (known?.Find(entry.Name) is { } key)
            {
                Keys[entry] = key;
                if (isBeat && key.Name == "voiceover")
                {
                    DefineMarks(entry.Value);
                }

                if (key.Value.Kind == ShapeKind.NewElement && entry.Value is MapSyntax slot)
                {
                    Values[slot] = key.Value;
                    Implied(slot, $"{element}-{key.Name}", entry.Key, key.Value);
                }
                else
                {
                    Visit(entry.Value, key.Value);
                }
            }
            else
            {
                // A text in several languages, a voice for each of them, or a key that is not known.
                Visit(entry.Value, shape.Kind == ShapeKind.Text || entry.Value is MapSyntax ? shape : ValueShape.Any);
            }
        }

        beat = outerBeat;
    }

    // An element that has no name of its own is called by where it stands.
    private void Implied(MapSyntax map, string name, SyntaxNode place, ValueShape shape)
    {
        var outer = element;
        element = TextOf(map, "id") ?? name;
        if (element == name)
        {
            Definitions.Add(new NameDefinition(NameKind.Element, name, scope, place.Start, place.Length) { File = file, Value = map, Component = ComponentOf(map), Template = TextOf(map, "use"), IsImplied = true });
        }

        Visit(map, shape);
        element = outer;
    }

    private void Declared(EntrySyntax entry, Declaration declares, ValueShape others)
    {
        var (outer, outerElement) = (scope, element);
        element = entry.Name;
        switch (declares)
        {
            case Declaration.Elements:
                DefineElement(entry.Key, entry.Value);
                break;
            case Declaration.Figures:
                Define(NameKind.Figure, entry.Key, entry.Value, "");
                break;
            case Declaration.Templates:
                scope = entry.Name;
                break;
            case Declaration.Parameters or Declaration.LoopNames:
                Define(NameKind.Parameter, entry.Key, entry.Value, scope);
                break;
        }

        if (entry.Key is ScalarSyntax key)
        {
            FindArguments(key);
        }

        Visit(entry.Value, others, declares == Declaration.Templates);
        (scope, element) = (outer, outerElement);
    }

    private MapShape Element(MapSyntax map, bool isTemplate)
    {
        var component = ComponentOf(map);
        var shape = isTemplate ? shapes.Template(component) : shapes.Element(component);
        if (TextOf(map, "use") is not { } use || Template(use)?.Value is not MapSyntax template || template.Find("parameters")?.Value is not MapSyntax parameters)
        {
            return shape;
        }

        // What is given to a template is called as the template calls it.
        foreach (var given in map.Entries.Where(e => e.Name.Length > 0 && parameters.Find(e.Name) is not null).Select(e => e.Key).OfType<ScalarSyntax>())
        {
            Names.Add(new RawName(NameKind.Parameter, given.Value, use, given, 0));
        }

        return shape with
        {
            Keys = [.. parameters.Entries.Where(p => p.Name.Length > 0).Select(p => new KeyShape(p.Name, $"Parameter of {use}{Otherwise(p.Value)}.", shape.Find(p.Name)?.Value ?? ValueShape.Any) { IsRequired = p.Value is ScalarSyntax { IsNull: true } }), .. shape.Keys.Where(k => parameters.Find(k.Name) is null)],
        };
    }

    private string Otherwise(ValueSyntax value) => value is ScalarSyntax { IsNull: true } ? "; required" : $"; default {tree.Text[value.ContentStart..value.End]}";

    private MapShape Action(MapSyntax map)
    {
        var verb = VerbOf(map, shapes);
        var targets = verb is null ? [] : TargetsOf(map.Find(verb)!.Value).Select(Component).OfType<string>().ToImmutableArray();
        return shapes.Action(verb, targets);
    }

    /// <summary>What an action does; null when it does not say.</summary>
    public static string? VerbOf(MapSyntax map, LanguageShapes shapes)
    {
        var verbs = map.Entries.Where(e => shapes.Verbs.Any(v => v.Verb.Name == e.Name)).Select(e => e.Name).ToList();
        return verbs.FirstOrDefault(v => verbs.All(o => o == v || shapes.Action(v, []).Find(o) is not null)) ?? verbs.FirstOrDefault();
    }

    private static IEnumerable<ValueSyntax> TargetsOf(ValueSyntax value) => value is ListSyntax list ? list.Items.Select(i => i.Value) : [value];

    // The components of elements are known when all elements are; those that stand before are, here.
    private string? Component(ValueSyntax target) => target switch
    {
        MapSyntax map => ComponentOf(map),
        ScalarSyntax scalar => Definitions.Concat(Others).FirstOrDefault(d => d.Kind == NameKind.Element && d.Name == scalar.Value.Split('[')[0])?.Component,
        _ => null,
    };

    private void VisitText(ScalarSyntax scalar, ValueShape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Element when scalar.Value != "frame":
                Names.Add(new RawName(NameKind.Element, scalar.Value.Split('[')[0], scope, scalar, 0));
                break;
            case ShapeKind.Beat:
                Names.Add(new RawName(NameKind.Beat, scalar.Value, "", scalar, 0));
                break;
            case ShapeKind.Template:
                Names.Add(new RawName(NameKind.Template, scalar.Value, "", scalar, 0));
                break;
            case ShapeKind.NewName when scalar.Parent is EntrySyntax { Parent: MapSyntax map }:
                if (Maps.GetValueOrDefault(map)?.Name == "beat")
                {
                    Define(NameKind.Beat, scalar, map, "");
                }
                else
                {
                    DefineElement(scalar, map);
                }

                break;
        }

        if (shape.Kind is not (ShapeKind.Verbatim or ShapeKind.Element))
        {
            foreach (var (name, offset, mayBeWords) in TextNames.InBraces(scalar.Value))
            {
                Names.Add(new RawName(NameKind.Figure, name, scope, scalar, offset, mayBeWords));
            }
        }

        FindArguments(scalar);
    }

    private void FindArguments(ScalarSyntax scalar)
    {
        foreach (var (name, offset) in TextNames.BehindDollars(scalar.Value))
        {
            Names.Add(new RawName(NameKind.Parameter, name, scope, scalar, offset));
        }
    }

    private void DefineMarks(ValueSyntax voiceover)
    {
        foreach (var scalar in voiceover.All().OfType<ScalarSyntax>())
        {
            foreach (var (name, offset) in TextNames.Marks(scalar.Value))
            {
                if (WrittenPlace.Of(tree, scalar, offset, name) is var at and >= 0)
                {
                    Definitions.Add(new NameDefinition(NameKind.Mark, name, beat, at, name.Length) { File = file });
                }
            }
        }
    }

    private void DefineElement(ValueSyntax name, ValueSyntax value)
    {
        var map = value as MapSyntax;
        Define(NameKind.Element, name, value, scope, map is null ? null : ComponentOf(map), TextOf(map, "use"));
    }

    private void Define(NameKind kind, ValueSyntax name, ValueSyntax value, string within, string? component = null, string? template = null)
    {
        if (name is ScalarSyntax { Value.Length: > 0 } scalar && WrittenPlace.Of(tree, scalar, 0, scalar.Value) is var at and >= 0)
        {
            Definitions.Add(new NameDefinition(kind, scalar.Value, within, at, scalar.Value.Length) { File = file, Value = value, Component = component, Template = template });
        }
    }
}
