using System.Runtime.Intrinsics;

namespace Explainer.Raster.Drawing;

/// <summary>How four premultiplied pixels meet four others: 16 parts from 0 to 255 each (W3C Compositing Level 1).</summary>
internal interface IBlendOperator
{
    /// <summary>The source upon the destination.</summary>
    static abstract Vector256<ushort> Apply(Vector256<ushort> source, Vector256<ushort> destination);
}
