using System.Globalization;

namespace Explainer.UnicodeTables;

/// <summary>The files of the Unicode Character Database, as Debian's package unicode-data lays them out.</summary>
internal sealed class CharacterDatabase(string folder)
{
    /// <summary>The number of code points.</summary>
    internal const int CodePoints = 0x110000;

    /// <summary>The value of a property for every code point; null where the file says nothing.</summary>
    /// <param name="file">The file's path below the folder.</param>
    /// <param name="shortNames">The short names of the long ones that lines with "@missing" use; empty when they use short ones.</param>
    internal string?[] Values(string file, IReadOnlyDictionary<string, string> shortNames)
    {
        const string missing = "# @missing:";
        var values = new string?[CodePoints];
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        foreach (var line in lines.Where(line => line.StartsWith(missing, StringComparison.Ordinal)))
        {
            Fill(values, line[missing.Length..], name => shortNames.GetValueOrDefault(name, name));
        }

        foreach (var line in lines)
        {
            Fill(values, line.Split('#')[0], name => name);
        }

        return values;
    }

    /// <summary>The code points that a file lists under a property which a character has or has not.</summary>
    internal bool[] Flags(string file, string property)
    {
        var flags = new bool[CodePoints];
        foreach (var fields in Lines(file).Where(fields => fields[1] == property))
        {
            var (first, last) = Range(fields[0]);
            flags.AsSpan(first..(last + 1)).Fill(true);
        }

        return flags;
    }

    /// <summary>The fields of a file's lines, without comments.</summary>
    internal IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(folder, file))
        .Select(line => line.Split('#')[0])
        .Where(line => line.Contains(';', StringComparison.Ordinal))
        .Select(line => line.Split(';', StringSplitOptions.TrimEntries));

    /// <summary>The short names of a property's values, by the long ones.</summary>
    internal Dictionary<string, string> ShortNames(string property) => Lines("PropertyValueAliases.txt")
        .Where(fields => fields[0] == property)
        .ToDictionary(fields => fields[2], fields => fields[1], StringComparer.Ordinal);

    private static void Fill(string?[] values, string line, Func<string, string> name)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        if (fields.Length > 1)
        {
            var (first, last) = Range(fields[0]);
            values.AsSpan(first..(last + 1)).Fill(name(fields[1]));
        }
    }

    private static (int First, int Last) Range(string field)
    {
        var ends = field.Split("..");
        return (Parse(ends[0]), Parse(ends[^1]));
    }

    private static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
