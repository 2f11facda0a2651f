using System.Text.Json.Nodes;
using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Docs;

/// <summary>JSON schemas of values, made from definitions.</summary>
internal static class PropSchema
{
    /// <summary>The shapes that many keys share, below <c>definitions</c>.</summary>
    public static JsonObject Shared() => new()
    {
        ["time"] = Or(
            "A time: 2s, 250ms, 1:05, 1:05.5 or a number of seconds.",
            new JsonObject { ["type"] = "number", ["minimum"] = 0 },
            new JsonObject { ["type"] = "string", ["pattern"] = "^\\s*([0-9.]+\\s*(s|ms)?|[0-9]+:[0-5][0-9](\\.[0-9]+)?)\\s*$" }),
        ["figure"] = new JsonObject { ["type"] = "string", ["pattern"] = "^\\{[^{}]+\\}$" },
        ["percent"] = new JsonObject { ["type"] = "string", ["pattern"] = "^(-?[0-9.]+%|\\{[^{}]+\\})$" },
        ["text"] = Or(
            "A text; {name} inserts a figure, {name:0.0} with a format. With several languages, a map from language to text.",
            Type("string"), Type("number"), Type("boolean"),
            new JsonObject { ["type"] = "object", ["additionalProperties"] = Or("", Type("string"), Type("number")) }),
        ["color"] = Or(
            "A role of the theme, or #rgb, #rrggbb, #rrggbbaa in quotes.",
            new JsonObject { ["enum"] = Names(ColorRoles.All.Select(r => r.Name)) },
            new JsonObject { ["type"] = "string", ["pattern"] = "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$" }),
        ["point"] = Or(
            "A point: [x, y], each in design px (the frame's short side is 1080) or percent of the parent, or a named position.",
            new JsonObject { ["enum"] = Names(Place.Names) },
            new JsonObject
            {
                ["type"] = "array",
                ["items"] = Or("", Type("number"), new JsonObject { ["type"] = "string", ["pattern"] = "^-?[0-9.]+%$" }),
                ["minItems"] = 2,
                ["maxItems"] = 2,
            }),
        ["easing"] = Or(
            "Easing of a change.",
            new JsonObject { ["enum"] = Names(NamedEasing.All.Keys.Append("spring").Order(StringComparer.Ordinal)) },
            new JsonObject { ["type"] = "string", ["pattern"] = "^(cubic-bezier|steps|spring)\\(.*\\)$" }),
        ["target"] = Or(
            "An element's id, or a list of ids; \"row[2]\" is an item of a row.",
            Type("string"), new JsonObject { ["type"] = "array", ["items"] = Type("string") }),
        ["moment"] = Or(
            "When it starts: a time in the beat, words of the voiceover, a [mark], or { said: words, plus: 0.2s }.",
            new JsonObject { ["type"] = "number", ["minimum"] = 0 },
            Type("string"),
            new JsonObject { ["type"] = "array", ["items"] = Type("string"), ["minItems"] = 1, ["maxItems"] = 1 },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["said"] = Type("string"), ["plus"] = Ref("time"), ["minus"] = Ref("time") },
                ["required"] = new JsonArray("said"),
                ["additionalProperties"] = false,
            }),
    };

    /// <summary>The schema of a prop's or parameter's value.</summary>
    public static JsonObject Of(PropDefinition prop)
    {
        var schema = prop switch
        {
            NumberProp number => Number(number),
            TextProp or FormulaProp or CodeProp => All(Ref("text")),
            FlagProp => Type("boolean"),
            ColorProp => All(Ref("color")),
            ChoiceProp choice => new JsonObject { ["enum"] = Names(choice.Choices) },
            TextListProp => new JsonObject { ["type"] = new JsonArray("array", "object"), ["items"] = Ref("text") },
            NumberListProp => Or(
                "", new JsonObject { ["type"] = "array", ["items"] = Or("", Type("number"), Type("string")) },
                new JsonObject { ["type"] = "string", ["pattern"] = "^\\{.*[.][xy]\\}$" }),
            TableProp table => Or(
                "", Lists(table), new JsonObject { ["type"] = "object", ["additionalProperties"] = Lists(table) }),
            ColorListProp => new JsonObject { ["type"] = "array", ["items"] = Ref("color") },
            PointProp => All(Ref("point")),
            PointListProp => new JsonObject { ["type"] = "array", ["items"] = Ref("point") },
            ElementProp => All(Ref("element")),
            TargetProp { TakesSeveral: true } => All(Ref("target")),
            _ => Type("string"),
        };
        schema["description"] = DefinitionText.Describe(prop);
        if (prop.DefaultText is { } text && prop is NumberProp or FlagProp or ChoiceProp or ColorProp)
        {
            schema["default"] = prop switch
            {
                NumberProp number => number.Default.Number,
                FlagProp flag => flag.Default.Flag,
                _ => prop.DefaultText,
            };
        }

        return schema;
    }

    private static JsonObject Lists(TableProp table) => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "array", ["items"] = table.OfNumbers ? Or("", Type("number"), Ref("figure")) : Ref("text") },
    };

    public static JsonObject Type(string type) => new() { ["type"] = type };

    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/definitions/" + name };

    public static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => (JsonNode)JsonValue.Create(n))];

    public static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }

    // Beside a $ref editors ignore everything else, a description too.
    public static JsonObject All(JsonObject schema) => new() { ["allOf"] = new JsonArray(schema) };

    public static JsonObject Or(string description, params JsonObject[] schemas)
    {
        var any = new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) };
        return description.Length > 0 ? Described(any, description) : any;
    }

    private static JsonObject Number(NumberProp prop)
    {
        var plain = Type("number");
        if (prop.Min > double.MinValue)
        {
            plain["minimum"] = prop.Min;
        }

        if (prop.Max < double.MaxValue)
        {
            plain["maximum"] = prop.Max;
        }

        return Or("", plain, Ref(prop.Unit is "share" or "%" ? "percent" : "figure"));
    }
}
