using System.Collections.Frozen;

namespace Explainer.Core.Easing;

/// <summary>The usual named set (R. Penner, 2001; names as on easings.net, in kebab-case), and <c>anticipate</c>, as Motion has it.</summary>
public sealed record NamedEasing : EasingFunction
{
    private const double Overshoot = 1.70158;

    /// <summary>All names with their curves.</summary>
    public static readonly FrozenDictionary<string, EasingFunction> All = Build();

    private readonly Func<double, double> curve;

    private NamedEasing(string name, Func<double, double> curve)
    {
        Name = name;
        this.curve = curve;
    }

    /// <summary>Constant speed.</summary>
    public static EasingFunction Linear => All["linear"];

    /// <summary>Decelerating: how things enter.</summary>
    public static EasingFunction OutCubic => All["out-cubic"];

    /// <summary>Accelerating: how things leave.</summary>
    public static EasingFunction InCubic => All["in-cubic"];

    /// <summary>Both: how things travel.</summary>
    public static EasingFunction InOutCubic => All["in-out-cubic"];

    /// <summary>The name an author writes.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override double Evaluate(double t, double duration) => t <= 0 ? 0 : t >= 1 ? 1 : curve(t);

    /// <summary>Whether two easings have one name.</summary>
    public bool Equals(NamedEasing? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.Length;

    private static FrozenDictionary<string, EasingFunction> Build()
    {
        var all = new Dictionary<string, EasingFunction>(StringComparer.Ordinal);
        all["linear"] = new NamedEasing("linear", t => t);
        Family("sine", t => 1 - Math.Cos(t * Math.PI / 2));
        Family("quad", t => t * t);
        Family("cubic", t => t * t * t);
        Family("quart", t => t * t * t * t);
        Family("quint", t => t * t * t * t * t);
        Family("expo", t => t <= 0 ? 0 : Math.Pow(2, (10 * t) - 10));
        Family("circ", t => 1 - Math.Sqrt(1 - (t * t)));
        Family("back", t => ((Overshoot + 1) * t * t * t) - (Overshoot * t * t));
        Family("elastic", t => t <= 0 ? 0 : t >= 1 ? 1 : -Math.Pow(2, (10 * t) - 10) * Math.Sin(((t * 10) - 10.75) * 2 * Math.PI / 3));
        Family("bounce", t => 1 - Bounce(1 - t));

        // Winds up, then goes quickly and settles; halves meet in the middle.
        all["anticipate"] = new NamedEasing("anticipate", t => t < 0.5 ? all["in-back"].Evaluate(2 * t, 0) / 2 : 1 - (Math.Pow(2, -20 * (t - 0.5)) / 2));
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Family(string name, Func<double, double> inward)
        {
            all["in-" + name] = new NamedEasing("in-" + name, inward);
            all["out-" + name] = new NamedEasing("out-" + name, t => 1 - inward(1 - t));
            all["in-out-" + name] = new NamedEasing("in-out-" + name, t => t < 0.5 ? inward(2 * t) / 2 : 1 - (inward(2 - (2 * t)) / 2));
        }
    }

    private static double Bounce(double t)
    {
        const double n = 7.5625;
        const double d = 2.75;
        return t switch
        {
            < 1 / d => n * t * t,
            < 2 / d => (n * (t - (1.5 / d)) * (t - (1.5 / d))) + 0.75,
            < 2.5 / d => (n * (t - (2.25 / d)) * (t - (2.25 / d))) + 0.9375,
            _ => (n * (t - (2.625 / d)) * (t - (2.625 / d))) + 0.984375,
        };
    }
}
