using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Model;
using static Explainer.Storyboards.Docs.PropSchema;

namespace Explainer.Storyboards.Docs;

/// <summary>JSON schemas of voice, audio, captions, notes and sounds.</summary>
internal static class SoundSchema
{
    public static JsonObject Voice()
    {
        var map = Settings(VoiceBinder.Definitions);
        var properties = (JsonObject)map["properties"]!;
        foreach (var (name, summary) in VoiceBinder.OtherKeys)
        {
            properties[name] = Described(
                name is "files" or "say"
                    ? Type("object")
                    : name is "model" or "align"
                    ? Type("string")
                    : Or("", Type("string"), new JsonObject { ["type"] = "array", ["items"] = Or("", Type("string"), Type("number")), ["minItems"] = 1 }),
                summary);
        }

        return Or("", new JsonObject { ["enum"] = Names(VoiceEngine.All.Where(e => e.NeededKey is null).Select(e => e.Name).Append("none")) }, map);
    }

    public static JsonObject Audio()
    {
        var map = Settings(AudioBinder.Definitions);
        map["properties"]!["music"] = Described(Settings(AudioBinder.MusicDefinitions), "Background music: a file, or a soft pad.");
        return map;
    }

    public static JsonObject Captions() =>
        Or("", new JsonObject { ["enum"] = new JsonArray("soft", "burn", "none") }, Settings(CaptionBinder.Definitions));

    public static JsonObject Notes() => Settings(NoteBinder.Definitions);

    public static JsonObject Sound()
    {
        var name = Or(
            "",
            new JsonObject
            {
                ["enum"] = Names(SoundCatalog.All.Select(s => s.Name)),
                ["enumDescriptions"] = Names(SoundCatalog.All.Select(s => s.Summary)),
            },
            new JsonObject { ["type"] = "string", ["pattern"] = "\\." });
        var map = Settings([.. SoundCatalog.Common]);
        var properties = (JsonObject)map["properties"]!;
        properties[SoundBinder.NameKey] = Described((JsonObject)name.DeepClone(), "Which sound.");
        properties["over"] = Described(All(Ref("time")), "How long it plays.");
        foreach (var group in SoundCatalog.All.SelectMany(s => s.Parameters.Select(p => (Sound: s.Name, Prop: p))).GroupBy(p => p.Prop.Name))
        {
            properties[group.Key] = Described(Type("number"), string.Join(" ", group.Select(p => $"With {p.Sound}: {DefinitionText.Describe(p.Prop)}")));
        }

        map["required"] = new JsonArray(SoundBinder.NameKey);
        return Or("", name, map);
    }

    private static JsonObject Settings(ImmutableArray<PropDefinition> definitions)
    {
        var properties = new JsonObject();
        foreach (var definition in definitions)
        {
            properties[definition.Name] = definition is NumberProp { Unit: "s" } ? Described(All(Ref("time")), DefinitionText.Describe(definition)) : Of(definition);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
    }
}
