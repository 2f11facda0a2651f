using Explainer.Scenes.Definitions;

namespace Explainer.Scenes.Components;

/// <summary>What must hold of the lists that charts are drawn from.</summary>
internal static class ChartData
{
    /// <summary>Two lists belong together item by item.</summary>
    public static IEnumerable<DataMistake> SameCount(PropDefinition first, int firstCount, PropDefinition second, int secondCount)
    {
        if (firstCount != secondCount)
        {
            yield return new DataMistake(
                second, -1, $"\"{first.Name}\" and \"{second.Name}\" differ in length: {firstCount} and {secondCount}", "Give both the same number of items.");
        }
    }

    /// <summary>Numbers on a logarithmic scale.</summary>
    public static IEnumerable<DataMistake> AboveZero(NumberListProp list, Func<PropDefinition, PropValue> value, string remedy)
    {
        var numbers = value(list).Numbers;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] <= 0)
            {
                yield return new DataMistake(list, i, $"{ChartNumber.Write(numbers[i])} has no place on a logarithmic scale", remedy);
            }
        }
    }

    /// <summary>Numbers in order, none of them twice.</summary>
    public static IEnumerable<DataMistake> Ascending(NumberListProp list, Func<PropDefinition, PropValue> value)
    {
        var numbers = value(list).Numbers;
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] <= numbers[i - 1])
            {
                yield return new DataMistake(
                    list, i, $"{ChartNumber.Write(numbers[i])} does not lie above the number before it, {ChartNumber.Write(numbers[i - 1])}",
                    $"Sort the points so that \"{list.Name}\" ascends.");
            }
        }
    }
}
