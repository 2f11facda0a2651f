using FsCheck;
using FsCheck.Fluent;

namespace Explainer.Compute.Tests;

/// <summary>Runs a property on random integers, the same ones every time, so that a failure can be repeated.</summary>
internal static class Properties
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20261121, 17).WithMaxTest(25);

    /// <summary>Checks a property of some integers, each in its own range (both ends included).</summary>
    public static void ForAll((int Low, int High)[] ranges, Action<int[]> property)
    {
        var gen = Gen.CollectToArray(ranges, r => Gen.Choose(r.Low, r.High));
        Check.One(Repeatable, Prop.ForAll(gen.ToArbitrary(), values =>
        {
            property(values);
            return true;
        }));
    }
}
