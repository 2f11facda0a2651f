using Explainer.Core.Diagnostics;
using Explainer.Scenes.Timelines;

namespace Explainer.Scenes.Definitions;

/// <summary>A value that is right by itself but does not fit the element's other values.</summary>
/// <param name="Prop">The prop to mend.</param>
/// <param name="Item">The item of its list that is wrong, counted from 0; -1 for the whole value.</param>
/// <param name="Finding">What is wrong and what to do about it.</param>
public sealed record DataMistake(PropDefinition Prop, int Item, Finding Finding)
{
    /// <summary>What is wrong with an element's values: lists that must not be empty, then what its component says.</summary>
    /// <param name="element">The element.</param>
    /// <param name="value">The value of each prop.</param>
    public static IEnumerable<DataMistake> Of(Element element, Func<PropDefinition, PropValue> value)
    {
        var empty = element.Component.Definition.Props
            .Where(p => p.Required && (p switch
            {
                TextListProp => value(p).Texts.IsEmpty,
                NumberListProp => value(p).Numbers.IsEmpty,
                TableProp => value(p).Rows.IsEmpty && value(p).NumberRows.IsEmpty,
                _ => false,
            }))
            .Select(p => new DataMistake(p, -1, ValueRules.BadDataEmpty.With(p.Name)))
            .ToList();
        return empty.Count > 0 ? empty : element.Component.Check(value);
    }
}
