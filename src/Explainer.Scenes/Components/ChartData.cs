using Explainer.Core.Diagnostics;
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
            yield return new DataMistake(second, -1, ValueRules.BadDataLength.With(first.Name, second.Name, firstCount, secondCount));
        }
    }

    /// <summary>Numbers on a logarithmic scale.</summary>
    public static IEnumerable<DataMistake> AboveZero(NumberListProp list, Func<PropDefinition, PropValue> value, Wording<string> wording)
    {
        var numbers = value(list).Numbers;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] <= 0)
            {
                yield return new DataMistake(list, i, wording.With(ChartNumber.Write(numbers[i])));
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
                yield return new DataMistake(list, i, ValueRules.BadDataOrder.With(ChartNumber.Write(numbers[i]), ChartNumber.Write(numbers[i - 1]), list.Name));
            }
        }
    }
}
