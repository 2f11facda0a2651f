using Explainer.Scenes.Definitions;
using Explainer.Scenes.Timelines;
using Explainer.Storyboards.Binding;

namespace Explainer.Storyboards.Compiling;

/// <summary>Tells of data that actions change so that they do not fit together any more.</summary>
internal static class DataCheck
{
    /// <summary>Looks at each element after each change of a list or a choice; the tracks are set by then.</summary>
    public static void Check(Scope scope, IEnumerable<PropChange> changes)
    {
        foreach (var change in changes.Where(c => c.Prop is NumberListProp or TextListProp or ChoiceProp))
        {
            var (element, time) = (change.Element, change.End.Value);
            var lists = element.Component.Definition.Props.Where(p => p is NumberListProp or TextListProp);
            if (element.ItemCount > 0 && lists.FirstOrDefault(p => Count(element.Initial(p)) != Count(element.At(p, time))) is { } other)
            {
                scope.Error(
                    "bad-data", change.Origin, $"\"{other.Name}\" of \"{element.Id}\" changes from {Count(element.Initial(other))} items to {Count(element.At(other, time))}",
                    "Keep the number of items, or show another element instead.");
            }
            else if (DataMistake.Of(element, p => element.At(p, time)).FirstOrDefault() is { } mistake)
            {
                scope.Error("bad-data", change.Origin, mistake.Message, mistake.Remedy);
            }
        }
    }

    private static int Count(PropValue value) => value.Numbers.Length + value.Texts.Length;
}
