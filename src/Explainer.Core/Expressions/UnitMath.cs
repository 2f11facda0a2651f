namespace Explainer.Core.Expressions;

/// <summary>Products and quotients of quantities.</summary>
internal static class UnitMath
{
    /// <summary>The product. A per cent of something is its hundredth; GB/s times s is GB.</summary>
    public static Quantity Multiply(Quantity a, Quantity b)
    {
        (a, b) = (Plain(a, b), Plain(b, a));
        var unit = a.Unit.Length == 0 ? b.Unit
            : b.Unit.Length == 0 ? a.Unit
            : a.Unit.EndsWith("/" + b.Unit, StringComparison.Ordinal) ? a.Unit[..^(b.Unit.Length + 1)]
            : b.Unit.EndsWith("/" + a.Unit, StringComparison.Ordinal) ? b.Unit[..^(a.Unit.Length + 1)]
            : a.Unit + "\u00b7" + b.Unit;
        return Quantity.Of(a, b, unit, (x, y) => x * y);
    }

    /// <summary>The quotient; of equal units none is left.</summary>
    public static Quantity Divide(Quantity a, Quantity b)
    {
        (a, b) = (a.Unit == b.Unit ? a : Plain(a, b), a.Unit == b.Unit ? b : Plain(b, a));
        var unit = b.Unit.Length == 0 ? a.Unit
            : a.Unit == b.Unit ? ""
            : a.Unit.Length == 0 ? "1/" + b.Unit
            : a.Unit.StartsWith(b.Unit + "/", StringComparison.Ordinal) ? "1" + a.Unit[b.Unit.Length..]
            : a.Unit + "/" + b.Unit;
        return Quantity.Of(a, b, unit, (x, y) => x / y);
    }

    private static Quantity Plain(Quantity quantity, Quantity other) =>
        quantity.Unit == "%" && other.Unit.Length > 0 && other.Unit != "%" ? Quantity.Of(quantity, "", x => x / 100) : quantity;
}
