using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Scheduling;

/// <summary>Tells of data that actions change so that they do not fit together any more.</summary>
internal static class DataCheck
{
    /// <summary>Looks at each element after each change of a list or a choice.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="tracks">The course of what they change.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(
        IEnumerable<PropChange> changes, IReadOnlyDictionary<(Element Element, PropDefinition Prop, int Item), Track> tracks, MistakeList mistakes)
    {
        foreach (var change in changes.Where(c => c.Prop is { Internal: false } and (NumberListProp or TextListProp or TableProp or ChoiceProp)))
        {
            var (element, time) = (change.Element, change.End.Value);
            PropValue At(PropDefinition prop) => tracks.TryGetValue((element, prop, -1), out var track) ? track.At(time) : element.Initial(prop);
            var lists = element.Component.Definition.Props.Where(p => p is { Internal: false } and (NumberListProp or TextListProp or TableProp));
            if (element.ItemCount > 0 && lists.FirstOrDefault(p => Count(element.Initial(p)) != Count(At(p))) is { } other)
            {
                mistakes.Add(ValueRules.BadDataChangedCount.With(other.Name, element.Id, Count(element.Initial(other)), Count(At(other))).At(change.Origin));
            }
            else if (DataMistake.Of(element, At).FirstOrDefault() is { } mistake)
            {
                mistakes.Add(mistake.Finding.At(change.Origin));
            }
        }
    }

    private static int Count(PropValue value) => value.Numbers.Length + value.Texts.Length + value.Rows.Length + value.NumberRows.Length;
}
