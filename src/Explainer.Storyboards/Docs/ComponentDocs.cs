using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Explainer.Scenes.Components;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Docs;

/// <summary>Documents components from their definitions, as text for a terminal and as JSON.</summary>
public static class ComponentDocs
{
    internal static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>All components, a line each, and the verbs that work on every element.</summary>
    /// <param name="components">The components.</param>
    public static string List(ComponentSet components)
    {
        var text = new StringBuilder("Components\n");
        var width = components.All.Max(c => c.Definition.Name.Length);
        foreach (var component in components.All)
        {
            text.Append("  ").Append(component.Definition.Name.PadRight(width)).Append("  ").Append(component.Definition.Summary).Append('\n');
        }

        text.Append("\nActions of every element\n");
        foreach (var verb in GenericVerbs.All)
        {
            WriteAction(text, verb);
        }

        text.Append("\nProps of every element\n");
        WriteProps(text, [.. DefinitionText.SharedProps()]);
        return text.ToString();
    }

    /// <summary>One component in full; null when there is none of this name.</summary>
    /// <param name="components">The components.</param>
    /// <param name="name">The name of one.</param>
    public static string? Write(ComponentSet components, string name)
    {
        if (!components.TryFind(name, out var component))
        {
            return null;
        }

        var definition = component.Definition;
        var text = new StringBuilder(definition.Name).Append("\n  ").Append(definition.Summary).Append('\n');
        text.Append(definition.Children switch
        {
            ChildPlacement.Free => "  Takes children, each with its own position.\n",
            ChildPlacement.Flow when !definition.Props.Any(p => p is ElementProp) => "  Takes children and positions them.\n",
            _ => "",
        });
        var props = DefinitionText.OwnProps(definition).ToList();
        if (props.Count > 0)
        {
            text.Append("\nProps\n");
            WriteProps(text, props);
        }

        if (definition.Actions.Length > 0)
        {
            text.Append("\nActions\n");
            foreach (var action in definition.Actions)
            {
                WriteAction(text, action);
            }
        }

        if (definition.Parts is { } parts)
        {
            text.Append("\nParts\n  ").Append(parts.Summary).Append('\n');
            WriteProps(text, [.. DefinitionText.OwnProps(parts)]);
            text.Append("  ").Append(parts.Example).Append('\n');
        }

        return text.Append("\nExample\n  ").Append(definition.Example).Append("\n\nProps and actions of every element: explainer components\n").ToString();
    }

    /// <summary>One component as JSON, or all of them with the verbs and props of every element; null when there is none of this name.</summary>
    /// <param name="components">The components.</param>
    /// <param name="name">A component's name, or null for all.</param>
    public static string? Json(ComponentSet components, string? name = null)
    {
        if (name is null)
        {
            return All(components).ToJsonString(Layout) + "\n";
        }

        return components.TryFind(name, out var component) ? One(component.Definition).ToJsonString(Layout) + "\n" : null;
    }

    internal static JsonObject All(ComponentSet components) => new()
    {
        ["components"] = new JsonArray([.. components.All.Select(c => One(c.Definition))]),
        ["actions"] = new JsonArray([.. GenericVerbs.All.Select(One)]),
        ["props"] = new JsonArray([.. DefinitionText.SharedProps().Select(One)]),
    };

    private static JsonObject One(ComponentDefinition definition) => new()
    {
        ["name"] = definition.Name,
        ["summary"] = definition.Summary,
        ["children"] = definition.Children.ToString().ToLowerInvariant(),
        ["enter"] = definition.EnterStyle,
        ["props"] = new JsonArray([.. DefinitionText.OwnProps(definition).Select(One)]),
        ["actions"] = new JsonArray([.. definition.Actions.Select(One)]),
        ["parts"] = definition.Parts is { } parts ? One(parts) : null,
        ["example"] = definition.Example,
    };

    private static JsonObject One(VerbDefinition action) => new()
    {
        ["name"] = action.Name,
        ["summary"] = action.Summary,
        ["duration"] = action.Duration.Value,
        ["takesItem"] = action.TakesItem,
        ["parameters"] = new JsonArray([.. action.Parameters.Select(One)]),
        ["example"] = action.Example,
    };

    private static JsonObject One(PropDefinition prop)
    {
        var json = new JsonObject
        {
            ["name"] = prop.Name,
            ["summary"] = prop.Summary,
            ["kind"] = prop.Kind.ToString().ToLowerInvariant(),
            ["takes"] = DefinitionText.Takes(prop),
            ["required"] = prop.Required,
            ["animatable"] = prop.Animatable,
            ["default"] = prop.DefaultText,
        };
        if (prop is NumberProp number)
        {
            json["min"] = number.Min > double.MinValue ? number.Min : null;
            json["max"] = number.Max < double.MaxValue ? number.Max : null;
            json["unit"] = number.Unit;
        }

        if (prop is ChoiceProp choice)
        {
            json["choices"] = PropSchema.Names(choice.Choices);
        }

        return json;
    }

    private static void WriteProps(StringBuilder text, List<PropDefinition> props)
    {
        var width = props.Max(p => p.Name.Length);
        foreach (var prop in props)
        {
            text.Append("  ").Append(prop.Name.PadRight(width)).Append("  ").Append(DefinitionText.Describe(prop)).Append('\n');
        }
    }

    private static void WriteAction(StringBuilder text, VerbDefinition action)
    {
        text.Append("  ").Append(action.Name).Append("  ").Append(action.Summary).Append('\n');
        foreach (var parameter in action.Parameters)
        {
            text.Append("    ").Append(parameter.Name).Append("  ").Append(DefinitionText.Describe(parameter)).Append('\n');
        }

        text.Append("    ").Append(action.Example).Append('\n');
    }
}
