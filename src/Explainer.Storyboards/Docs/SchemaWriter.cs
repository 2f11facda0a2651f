using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Verbs;
using static Explainer.Storyboards.Docs.PropSchema;

namespace Explainer.Storyboards.Docs;

/// <summary>
/// Writes the JSON schema (draft 7) of storyboards from the components' definitions, for editors: a YAML language server completes and
/// documents keys from it.
/// </summary>
public static class SchemaWriter
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The schema, ended by a line break; the same on every machine.</summary>
    /// <param name="components">The components that storyboards may name.</param>
    public static string Write(ComponentSet components)
    {
        var definitions = Shared();
        definitions["common"] = new JsonObject { ["properties"] = Props(DefinitionText.SharedProps()) };
        foreach (var component in components.All)
        {
            definitions[component.Definition.Name] = new JsonObject { ["properties"] = Props(DefinitionText.OwnProps(component.Definition)) };
        }

        definitions["allow"] = Or("", Allowed(), new JsonObject { ["type"] = "array", ["items"] = Allowed() });
        definitions["element"] = Element(components);
        definitions["elements"] = Map(Ref("element"));
        definitions["action"] = Action(components);
        definitions["beat"] = Beat();
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Explainer storyboard",
            ["description"] = "A storyboard: an explainer video as text.",
            ["type"] = "object",
            ["properties"] = Top(components),
            ["required"] = new JsonArray("title", "beats"),
            ["additionalProperties"] = false,
            ["definitions"] = definitions,
        };
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Allowed() => new() { ["enum"] = Names(LintRules.Names) };

    private static JsonObject Top(ComponentSet components)
    {
        var shapes = new Dictionary<string, JsonObject>(StringComparer.Ordinal)
        {
            ["title"] = All(Ref("text")),
            ["description"] = All(Ref("text")),
            ["languages"] = new JsonObject { ["type"] = "array", ["items"] = Type("string") },
            ["video"] = Closed(
                ("size", Described(new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+x[0-9]+$", ["default"] = "1920x1080" }, KeySummaries.Of(KeySummaries.Video, "size"))),
                ("fps", Described(
                    Or("", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 120 }, new JsonObject { ["enum"] = new JsonArray("24000/1001", "30000/1001", "60000/1001", "120000/1001") }),
                    KeySummaries.Of(KeySummaries.Video, "fps")))),
            ["theme"] = Or("", new JsonObject { ["enum"] = Names(BuiltInThemes.All.Keys.Order(StringComparer.Ordinal)) }, Theme()),
            ["data"] = Map(Figure()),
            ["defaults"] = Defaults(components),
            ["templates"] = Map(new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["parameters"] = Described(Type("object"), KeySummaries.Parameters) },
            }),
            ["include"] = Or("", Type("string"), new JsonObject { ["type"] = "array", ["items"] = Type("string") }),
            ["elements"] = All(Ref("elements")),
            ["beats"] = new JsonObject { ["type"] = "array", ["items"] = Ref("beat"), ["minItems"] = 1 },
            ["voice"] = SoundSchema.Voice(),
            ["audio"] = SoundSchema.Audio(),
            ["captions"] = SoundSchema.Captions(),
            [TermBinder.Key] = Or("", new JsonObject { ["type"] = "array", ["items"] = Type("string") }, Type("object")),
            ["notes"] = SoundSchema.Notes(),
            [AllowBinder.Key] = All(Ref("allow")),
        };
        var top = new JsonObject();
        foreach (var (name, summary) in SettingsBinder.Keys)
        {
            top[name] = Described(shapes.TryGetValue(name, out var shape) ? shape : Type("string"), summary);
        }

        return top;
    }

    private static JsonObject Theme()
    {
        var colors = new JsonObject();
        foreach (var (role, summary) in ColorRoles.All)
        {
            colors[role] = Described(All(Ref("color")), summary);
        }

        var theme = new JsonObject();
        foreach (var (name, summary) in ThemeBinder.Keys)
        {
            theme[name] = Described(
                name switch
                {
                    "base" => new JsonObject { ["enum"] = Names(BuiltInThemes.All.Keys.Order(StringComparer.Ordinal)) },
                    "colors" => new JsonObject { ["type"] = "object", ["properties"] = colors, ["additionalProperties"] = false },
                    "fonts" => Closed([.. ThemeBinder.FontKeys.Select(k => (k, Type("string")))]),
                    "sizes" => Closed([.. ThemeBinder.SizeKeys.Select(k => (k, Type("number")))]),
                    "outlined" or "marks" => Type("boolean"),
                    _ => Or("", Type("number"), Type("string")),
                },
                summary);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = theme, ["additionalProperties"] = false };
    }

    private static JsonObject Figure()
    {
        var figure = Closed(
            ("value", Described(Type("string"), KeySummaries.Of(KeySummaries.Figure, "value"))),
            ("reference", Or(KeySummaries.Of(KeySummaries.Figure, "reference"), Type("number"), new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "array", ["items"] = Type("number"), ["minItems"] = 2, ["maxItems"] = 2 },
                ["minItems"] = 2,
            })),
            ("unit", Described(Type("string"), KeySummaries.Of(KeySummaries.Figure, "unit"))),
            ("source", Described(Type("string"), KeySummaries.Of(KeySummaries.Figure, "source"))),
            ("device", Described(Type("string"), KeySummaries.Of(KeySummaries.Figure, "device"))),
            ("measure", Described(Type("string"), KeySummaries.Of(KeySummaries.Figure, "measure"))),
            ("format", Described(Type("string"), KeySummaries.Of(KeySummaries.Figure, "format"))));
        figure["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("source") }, new JsonObject { ["required"] = new JsonArray("value") });
        return figure;
    }

    private static JsonObject Defaults(ComponentSet components)
    {
        var all = new JsonObject();
        foreach (var component in components.All)
        {
            all[component.Definition.Name] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = component.Definition.Summary,
                ["allOf"] = new JsonArray(Ref("common"), Ref(component.Definition.Name)),
                ["propertyNames"] = new JsonObject
                {
                    ["enum"] = Names(DefaultTable.KeysOf(component.Definition)),
                },
            };
        }

        return new JsonObject { ["type"] = "object", ["properties"] = all, ["additionalProperties"] = false };
    }

    private static JsonObject Element(ComponentSet components)
    {
        var properties = new JsonObject();
        foreach (var (name, summary) in ElementKeys.All)
        {
            properties[name] = Described(
                name switch
                {
                    "component" => new JsonObject
                    {
                        ["enum"] = Names(components.Names),
                        ["enumDescriptions"] = Names(components.All.Select(c => c.Definition.Summary)),
                    },
                    "at" => All(Ref("point")),
                    "gap" => Type("number"),
                    "offset" or "anchor" => All(Ref("point")),
                    "line-up" => new JsonObject { ["enum"] = Names(["start", "middle", "end"]) },
                    "for" => Loop(),
                    "when" => Condition(),
                    AllowBinder.Key => All(Ref("allow")),
                    _ when ElementKeys.Shapes.Contains(name) => Type("object"),
                    "children" => Or("", Ref("elements"), new JsonObject { ["type"] = "array", ["items"] = Ref("element") }),
                    _ => Type("string"),
                },
                summary);
        }

        var branches = new JsonArray(Ref("common"));
        foreach (var component in components.All)
        {
            JsonNode branch = new JsonObject
            {
                ["if"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["component"] = new JsonObject { ["const"] = component.Definition.Name } },
                    ["required"] = new JsonArray("component"),
                    ["not"] = new JsonObject { ["required"] = new JsonArray("use") },
                },
                ["then"] = Branch(component.Definition),
            };
            branches.Add(branch);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("component") }, new JsonObject { ["required"] = new JsonArray("use") }),
            ["allOf"] = branches,
        };
    }

    private static JsonObject Branch(ComponentDefinition definition)
    {
        var own = DefinitionText.OwnProps(definition).ToList();
        var names = ElementKeys.All.Select(k => k.Name).Where(k => k != "children" || definition.Children != ChildPlacement.None)
            .Concat(DefinitionText.SharedProps().Select(p => p.Name)).Concat(own.Select(p => p.Name)).Distinct();
        return new JsonObject
        {
            ["allOf"] = new JsonArray(Ref(definition.Name)),
            ["propertyNames"] = new JsonObject { ["enum"] = Names(names) },
        };
    }

    private static JsonObject Action(ComponentSet components)
    {
        var properties = new JsonObject
        {
            ["at"] = All(Ref("moment")),
            ["after"] = Or("", Ref("time"), Type("number"), new JsonObject { ["type"] = "string", ["pattern"] = "^-" }),
            ["over"] = All(Ref("time")),
            ["until"] = All(Ref("moment")),
            ["ease"] = All(Ref("easing")),
            ["stagger"] = All(Ref("time")),
            [SoundBinder.Key] = SoundSchema.Sound(),
            ["for"] = Loop(),
            ["when"] = Condition(),
            ["do"] = new JsonObject { ["type"] = "array", ["items"] = Ref("action") },
            ["repeat"] = Or("", Type("integer"), Type("string")),
            ["every"] = All(Ref("time")),
            [AllowBinder.Key] = All(Ref("allow")),
        };
        foreach (var (name, summary) in ActionBinder.TimeKeys)
        {
            Described((JsonObject)properties[name]!, summary);
        }

        foreach (var verb in GenericVerbs.All)
        {
            var shape = verb.TakesNewElement ? Or("", Ref("target"), Ref("element")) : All(Ref("target"));
            properties[verb.Name] = Described(shape, $"{verb.Summary} Example: {verb.Example}");
        }

        // A key may be a verb of one component and a parameter or prop of another: then anything goes, with both documented.
        var own = components.All.SelectMany(c => c.Definition.Actions.Select(a => (Verb: a, Component: c.Definition.Name)));
        foreach (var group in own.GroupBy(a => a.Verb.Name))
        {
            properties[group.Key] = Described(All(Ref("target")), string.Join(" ", group.Select(a => $"{a.Component}: {a.Verb.Summary} Example: {a.Verb.Example}")));
        }

        var parameters = GenericVerbs.All.SelectMany(v => v.Parameters.Select(p => (Prop: p, Verb: v.Name)))
            .Concat(own.SelectMany(a => a.Verb.Parameters.Select(p => (Prop: p, Verb: a.Verb.Name))));
        foreach (var group in parameters.GroupBy(p => p.Prop.Name))
        {
            var text = string.Join(" ", group.Select(p => $"With {p.Verb}: {DefinitionText.Describe(p.Prop)}").Distinct());
            properties[group.Key] = properties[group.Key] is { } verb
                ? new JsonObject { ["description"] = $"{verb["description"]} {text}" }
                : new JsonObject { ["description"] = text };
        }

        // Parts are named in actions only, so what they take is documented here.
        var ofParts = components.All.SelectMany(c => c.Definition.Parts is { } parts ? DefinitionText.OwnProps(parts) : []);
        foreach (var prop in DefinitionText.SharedProps().Concat(ofParts).Where(p => p.Animatable))
        {
            properties[prop.Name] = properties[prop.Name] is { } known
                ? new JsonObject { ["description"] = $"{known["description"]} With set: {DefinitionText.Describe(prop)}" }
                : Of(prop);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject Beat()
    {
        var transition = new JsonObject { ["type"] = "string", ["pattern"] = "^(fade|flash|wipe|none)( .*)?$" };
        var beat = Closed(
            ("id", Described(new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+$" }, KeySummaries.Of(KeySummaries.Beat, "id"))),
            ("title", Described(All(Ref("text")), KeySummaries.Of(KeySummaries.Beat, "title"))),
            ("time", Described(Type("string"), KeySummaries.Of(KeySummaries.Beat, "time"))),
            ("duration", Described(All(Ref("time")), KeySummaries.Of(KeySummaries.Beat, "duration"))),
            ("padding", Described(All(Ref("time")), KeySummaries.Of(KeySummaries.Beat, "padding"))),
            ("voiceover", Described(All(Ref("text")), KeySummaries.Of(KeySummaries.Beat, "voiceover"))),
            ("key", Described(All(Ref("moment")), KeySummaries.Of(KeySummaries.Beat, "key"))),
            ("seen", Described(All(Ref("text")), KeySummaries.Of(KeySummaries.Beat, "seen"))),
            ("enter", Or(KeySummaries.Of(KeySummaries.Beat, "enter"), transition, Entrance())),
            ("leave", Described((JsonObject)transition.DeepClone(), KeySummaries.Of(KeySummaries.Beat, "leave"))),
            (AllowBinder.Key, Described(All(Ref("allow")), AllowBinder.Summary)),
            ("for", Described(Loop(), LoopExpander.ListKeys[0].Summary)),
            ("when", Described(Condition(), LoopExpander.ListKeys[1].Summary)),
            ("actions", Described(new JsonObject { ["type"] = "array", ["items"] = Ref("action") }, KeySummaries.Of(KeySummaries.Beat, "actions"))));
        beat["required"] = new JsonArray("id");
        return beat;
    }

    private static JsonObject Entrance()
    {
        var entrance = Closed(
            ("with", Described(new JsonObject { ["enum"] = new JsonArray("fade", "flash", "wipe", "none") }, KeySummaries.Of(KeySummaries.Transition, "with"))),
            ("over", Described(All(Ref("time")), KeySummaries.Of(KeySummaries.Transition, "over"))),
            (CarryBinder.Key, Described(All(Ref("target")), KeySummaries.Of(KeySummaries.Transition, CarryBinder.Key))));
        entrance["required"] = new JsonArray("with");
        return entrance;
    }

    private static JsonObject Loop() => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
        ["additionalProperties"] = Or("", Type("string"), Type("array"), Type("object")),
    };

    private static JsonObject Condition() => Or("", Type("boolean"), Type("string"));

    private static JsonObject Props(IEnumerable<PropDefinition> props)
    {
        var all = new JsonObject();
        foreach (var prop in props)
        {
            all[prop.Name] = Of(prop);
        }

        return all;
    }

    private static JsonObject Map(JsonObject values) => new() { ["type"] = "object", ["additionalProperties"] = values };

    private static JsonObject Closed(params (string Name, JsonObject Schema)[] properties)
    {
        var all = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            all[name] = schema;
        }

        return new JsonObject { ["type"] = "object", ["properties"] = all, ["additionalProperties"] = false };
    }
}
