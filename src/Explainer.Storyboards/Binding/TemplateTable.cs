using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>The storyboard's templates: elements with <c>$name</c> where an argument goes.</summary>
internal sealed class TemplateTable
{
    private const int DeepestUse = 16;
    private readonly Dictionary<string, MappingNode> templates = new(StringComparer.Ordinal);
    private readonly Scope scope;

    public TemplateTable(Scope scope)
    {
        this.scope = scope;
        foreach (var entry in scope.Source.Section("templates"))
        {
            if (scope.Map(entry) is { } body && !templates.TryAdd(entry.Key.Text, body))
            {
                scope.Add(NameRules.DuplicateIdTemplate.With(entry.Key.Text).At(entry.Key.Span));
            }
        }
    }

    /// <summary>The element that a map with <c>use</c> stands for; a map without it is its own. Null after a diagnostic.</summary>
    public MappingNode? Expand(MappingNode element)
    {
        for (var depth = 0; element.Entry("use") is { } use; depth++)
        {
            if (scope.Scalar(use) is not { } name)
            {
                return null;
            }

            if (depth == DeepestUse)
            {
                scope.Add(FileRules.NestingTooDeepTemplates.With(DeepestUse).At(name.Span));
                return null;
            }

            if (!templates.TryGetValue(name.Text, out var body))
            {
                scope.Add((templates.Count == 0 ? NameRules.UnknownTemplateNone.With(name.Text) : NameRules.UnknownTemplateNamed.With(name.Text, Suggestion.Remedy(name.Text, templates.Keys))).At(name.Span));
                return null;
            }

            element = Apply(name, body, element);
        }

        return element;
    }

    private MappingNode Apply(ScalarNode name, MappingNode body, MappingNode use)
    {
        var arguments = new Dictionary<string, Node>(StringComparer.Ordinal);
        var ofShape = ElementKeys.ShapeOf(scope.Frame) is { } shape ? use[shape] as MappingNode : null;
        if (body.Entry("parameters") is { } declared && scope.Map(declared) is { } parameters)
        {
            foreach (var parameter in parameters.Entries)
            {
                if ((ofShape?[parameter.Key.Text] ?? use[parameter.Key.Text]) is { } given)
                {
                    arguments[parameter.Key.Text] = given;
                }
                else if (parameter.Value is not ScalarNode { IsNull: true })
                {
                    arguments[parameter.Key.Text] = parameter.Value;
                }
                else
                {
                    arguments[parameter.Key.Text] = new ScalarNode(name.Span, "", isPlain: false);
                    scope.Add(KeyRules.MissingKeyTemplate.With(name.Text, parameter.Key.Text).At(name.Span));
                }
            }
        }

        var filled = (MappingNode)new ParameterFiller(scope, arguments, true).Fill(new MappingNode(body.Span, body.Entries.RemoveAll(e => e.Key.Text == "parameters")));
        var own = use.Entries.RemoveAll(e => e.Key.Text == "use" || arguments.ContainsKey(e.Key.Text));
        return ElementKeys.Merge(filled, new MappingNode(use.Span, [.. own.Select(e => WithShape(e, filled, arguments))]));
    }

    // What an instance says for a shape of frame is said besides what its template says for it.
    private static MappingEntry WithShape(MappingEntry entry, MappingNode template, Dictionary<string, Node> arguments)
    {
        if (!ElementKeys.Shapes.Contains(entry.Key.Text) || entry.Value is not MappingNode own)
        {
            return entry;
        }

        var rest = new MappingNode(own.Span, own.Entries.RemoveAll(e => arguments.ContainsKey(e.Key.Text)));
        return entry with { Value = template[entry.Key.Text] is MappingNode under ? ElementKeys.Merge(under, rest) : rest };
    }
}
