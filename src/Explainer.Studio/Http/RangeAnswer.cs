using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Explainer.Studio.Http;

/// <summary>Sends a file, or the one range of it that was asked for (RFC 9110, section 14), as players do that jump.</summary>
internal static class RangeAnswer
{
    private const string Unit = "bytes=";

    /// <summary>Sends it.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="path">The file.</param>
    /// <param name="type">Its media type.</param>
    public static async Task SendAsync(HttpContext context, string path, string type)
    {
        var response = context.Response;
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var length = file.Length;
        response.ContentType = type;
        response.Headers.AcceptRanges = "bytes";
        var (first, last) = (0L, length - 1);
        if (context.Request.Headers.Range is [{ } asked])
        {
            if (!TryRead(asked, length, out first, out last))
            {
                response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
                return;
            }

            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {first}-{last}/{length}");
        }

        response.ContentLength = last - first + 1;
        await response.SendFileAsync(path, first, last - first + 1, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Reads a range: <c>bytes=5-9</c>, <c>bytes=5-</c> or <c>bytes=-5</c>.</summary>
    internal static bool TryRead(string text, long length, out long first, out long last)
    {
        (first, last) = (0, length - 1);
        if (!text.StartsWith(Unit, StringComparison.Ordinal) || text[Unit.Length..].Split('-') is not [var from, var to])
        {
            return false;
        }

        if (from.Length == 0)
        {
            var isCount = TryNumber(to, out var count) && count > 0;
            first = Math.Max(0, length - count);
            return isCount && length > 0;
        }

        if (!TryNumber(from, out first) || first >= length)
        {
            return false;
        }

        if (to.Length == 0)
        {
            return true;
        }

        var isEnd = TryNumber(to, out var end) && end >= first;
        last = Math.Min(last, end);
        return isEnd;
    }

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
