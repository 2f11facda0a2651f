using System.Text.Json.Nodes;
using Explainer.Compute.Results;
using Explainer.Core.Diagnostics;

namespace Explainer.Compute.Tests.Results;

public sealed class MeasurementFileTests
{
    private static JsonNode Fresh() => JsonNode.Parse(MeasurementFile.ToJson(Samples.Ideal))!;

    [Fact]
    public void What_is_written_is_read_again()
    {
        var text = MeasurementFile.ToJson(Samples.Ideal);
        var again = MeasurementFile.Parse("m.json", text);
        Assert.Equal(text, MeasurementFile.ToJson(again));
        Assert.Equal(Samples.Ideal.Figures["device.ridge"], again.Figures["device.ridge"]);
    }

    [Fact]
    public void A_field_that_is_missing_anywhere_is_noticed()
    {
        foreach (var path in Objects(Fresh(), "$").Where(p => !p.Contains("[1]", StringComparison.Ordinal)))
        {
            foreach (var field in At(Fresh(), path).AsObject().Select(f => f.Key).ToList())
            {
                var damaged = Fresh();
                At(damaged, path).AsObject().Remove(field);
                var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", damaged.ToJsonString()));
                Assert.Equal((Fault.Input, "measurement-invalid"), (error.Fault, error.Code));
                Assert.StartsWith("m.json: $", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_field_that_does_not_belong_anywhere_is_noticed_with_its_place()
    {
        foreach (var path in Objects(Fresh(), "$").Where(p => !p.Contains("[1]", StringComparison.Ordinal)))
        {
            var damaged = Fresh();
            At(damaged, path).AsObject()["surprise"] = 1;
            var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", damaged.ToJsonString()));
            Assert.Contains("surprise", error.Message, StringComparison.Ordinal);
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"seed\": 7", "\"seed\": 7, \"figures\": {}", "$.figures")]
    [InlineData("\"seed\": 7", "\"seed\": 7, \"sourceNote\": \"\"", "$.sourceNote")]
    [InlineData("\"kind\": \"cpu\"", "\"kind\": \"cpu\", \"displayName\": \"\"", "$.device.displayName")]
    [InlineData("\"seed\": 7", "\"seed\": \"seven\"", "$.seed")]
    [InlineData("\"kind\": \"cpu\"", "\"kind\": 1", "$.device.kind")]
    [InlineData("\"kind\": \"cpu\"", "\"kind\": \"abacus\"", "$.device.kind")]
    [InlineData("\"kind\": \"cpu\"", "\"kind\": null", "$.device.kind")]
    [InlineData("\"name\": \"Ideal\"", "\"name\": null", "$.device.name")]
    [InlineData("\"version\": \"0.1.0\"", "\"version\": \"0.1.0\", \"version\": \"0.2.0\"", "$.version")]
    [InlineData("explainer-measurement-1", "explainer-measurement-9", "$.format")]
    [InlineData("2026-11-21T12:00:00", "yesterday", "$.date")]
    [InlineData("+00:00", "+02:00", "$.date")]
    public void A_value_that_is_wrong_is_noticed_with_its_place(string right, string wrong, string place)
    {
        var text = MeasurementFile.ToJson(Samples.Ideal).Replace("\\u002B", "+", StringComparison.Ordinal);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", text.Replace(right, wrong,
            StringComparison.Ordinal)));
        Assert.Equal("measurement-invalid", error.Code);
        Assert.StartsWith($"m.json: {place}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Series_with_too_few_samples_impossible_times_or_wrong_results_are_refused()
    {
        Refuse(s => s["samples"]!.AsArray().RemoveAt(0), "$.series[0].samples", times: 2);
        Refuse(s => s["samples"]![3]!["device"] = 0, "$.series[0].samples[3]");
        Refuse(s => s["operations"] = -1, "$.series[0].operations");
        Refuse(s => s["verification"]!["largestError"] = 0.5, "$.series[0].verification");
        var twice = Fresh();
        twice["series"]!.AsArray().Add(twice["series"]![0]!.DeepClone());
        Assert.Contains("twice", Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", twice.ToJsonString())).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"format\": ")]
    public void What_is_no_measurement_at_all_is_refused(string text) =>
        Assert.Equal("measurement-invalid", Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", text)).Code);

    [Theory]
    [InlineData("title: A film\nbeats:\n", "1:1")]
    [InlineData("{\n  \"format\": x", "2:13")]
    public void A_file_of_another_kind_is_told_by_its_place_and_not_quoted(string text, string place)
    {
        var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("film.yaml", text));
        Assert.Equal(("measurement-invalid", $"film.yaml:{place}: this is not a measurement file (not JSON)"), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("series")]
    [InlineData("capabilities")]
    [InlineData("settings")]
    [InlineData("device")]
    public void Null_is_no_value(string field)
    {
        var damaged = Fresh();
        damaged[field] = null;
        var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", damaged.ToJsonString()));
        Assert.StartsWith($"m.json: $.{field}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_measurements_are_read_and_have_what_the_first_film_shows()
    {
        var kept = Directory.GetFiles(Path.Combine(Repository.Root, "assets", "measurements"), "*.json")
            .Where(p => !p.EndsWith(".schema.json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(kept);
        Assert.All(kept, path =>
        {
            var figures = MeasurementFile.Load(path).Figures;
            Assert.InRange(figures["prefill.compute_utilization"].Value, 1, 100);
            Assert.InRange(figures["decode.compute_utilization"].Value, 0.1, 100);
            Assert.InRange(figures["decode.batch_gain"].Value, 1, 1000);
        });
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var missing = Assert.Throws<ExplainerException>(() => MeasurementFile.Load("no/such/file.json"));
        Assert.Equal("measurement-unreadable", missing.Code);
        Assert.Contains("no/such/file.json", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Saving_leaves_one_whole_file()
    {
        var folder = Directory.CreateTempSubdirectory("explainer-measurement-").FullName;
        var path = Path.Combine(folder, "m.json");
        File.WriteAllText(path, "old");
        MeasurementFile.Save(path, Samples.Ideal);
        Assert.Equal(MeasurementFile.ToJson(Samples.Ideal), File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
        Assert.Equal("measurement-unwritable", Assert.Throws<ExplainerException>(() => MeasurementFile.Save(path, Samples.Ideal)).Code);
    }

    private static void Refuse(Action<JsonNode> damage, string place, int times = 1)
    {
        var damaged = Fresh();
        for (var i = 0; i < times; i++)
        {
            damage(damaged["series"]![0]!);
        }

        var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", damaged.ToJsonString()));
        Assert.StartsWith($"m.json: {place}", error.Message, StringComparison.Ordinal);
    }

    // The paths of all objects, down to the first two elements of each list.
    private static IEnumerable<string> Objects(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(f => Objects(f.Value, $"{path}.{f.Key}")).Prepend(path),
        JsonArray a => a.Take(2).SelectMany((n, i) => Objects(n, $"{path}[{i}]")),
        _ => [],
    };

    private static JsonNode At(JsonNode root, string path)
    {
        var node = root;
        foreach (var part in path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Skip(1))
        {
            node = part[0] == '[' ? node[int.Parse(part[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!;
        }

        return node;
    }

    [Fact]
    public void A_number_beyond_all_others_is_no_measurement()
    {
        var text = System.Text.RegularExpressions.Regex.Replace(MeasurementFile.ToJson(Samples.Ideal), @"[0-9]+\.[0-9]+", "1e999");
        var error = Assert.Throws<ExplainerException>(() => MeasurementFile.Parse("m.json", text));
        Assert.Equal("measurement-invalid", error.Code);
    }
}
