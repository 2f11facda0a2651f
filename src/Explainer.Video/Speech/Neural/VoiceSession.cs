using Explainer.Core.Diagnostics;
using Explainer.Core.Time;
using Explainer.Video.Sound;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Explainer.Video.Speech.Neural;

/// <summary>
/// A voice model that is loaded for one narration. It runs on one thread, so that the same calls give the same samples whatever the machine, and it is loaded
/// anew for the next narration, so that what a model draws by chance begins alike.
/// </summary>
internal sealed class VoiceSession : IDisposable
{
    private static readonly Seconds Timeout = new(120);

    private readonly InferenceSession session;
    private readonly string path;
    private readonly string? durations;

    private VoiceSession(InferenceSession session, string path, string? durations) => (this.session, this.path, this.durations) = (session, path, durations);

    /// <summary>The names of what the model takes.</summary>
    public IReadOnlyCollection<string> Inputs => session.InputMetadata.Keys.ToList();

    /// <summary>Loads a model.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="wantsDurations">Whether the durations of a Piper model are to be told, too.</param>
    /// <exception cref="ExplainerException">The file or the library cannot be used.</exception>
    public static VoiceSession Open(string path, bool wantsDurations)
    {
        OnnxLibrary.Require();
        try
        {
            var graph = ModelGraph.Prepare(ModelFile.Read(path), wantsDurations);
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            options.AddSessionConfigEntry("session.use_env_allocators", "1");
            return new VoiceSession(new InferenceSession(graph.Content, options), path, graph.DurationsOutput);
        }
        catch (Exception e) when (e is InvalidDataException or OnnxRuntimeException or NotSupportedException)
        {
            throw Unusable(path, e);
        }
    }

    /// <summary>Whether it tells how long each phoneme takes, by itself or by what was found in its graph.</summary>
    public bool TellsDurations => session.OutputNames.Count > 1;

    /// <summary>Whether an input takes whole numbers of 32 bits; of 64 bits or fractions when not.</summary>
    public bool TakesInt32(string input) => session.InputMetadata[input].ElementDataType == TensorElementType.Int32;

    /// <summary>Speaks.</summary>
    /// <param name="tokens">The names and values of what the model takes; they are disposed of.</param>
    /// <param name="count">How many tokens are said.</param>
    /// <param name="time">The clock that ends a model that takes too long.</param>
    /// <param name="cancellation">Ends the work between two of the model's operators.</param>
    /// <returns>The samples, and how long each token takes in a unit of the model's; null when it does not tell.</returns>
    /// <exception cref="ExplainerException">The model fails, or gives what is no sound.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public (float[] Samples, double[]? Durations) Run(IReadOnlyDictionary<string, OrtValue> tokens, int count, TimeProvider time, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(Timeout.Value), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var options = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        options.AddRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
        try
        {
            using var ending = either.Token.Register(() => options.Terminate = true);
            using var results = session.Run(options, tokens, session.OutputNames);
            if (results.Count == 0 || results[0].GetTensorTypeAndShape().ElementDataType != TensorElementType.Float)
            {
                throw new InvalidDataException("its first output is not sound");
            }

            var samples = results[0].GetTensorDataAsSpan<float>();
            if (samples.Length > SoundLimits.FileSamples)
            {
                throw new InvalidDataException("it speaks for hours");
            }

            foreach (var sample in samples)
            {
                if (!float.IsFinite(sample))
                {
                    throw new InvalidDataException("it gives samples that are not numbers");
                }
            }

            return (samples.ToArray(), Durations(results, count));
        }
        catch (Exception e) when (e is OnnxRuntimeException or InvalidDataException or NotSupportedException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested ? VoiceModelRules.ModelSlow.With(Timeout).Failure(e) : Unusable(path, e);
        }
        finally
        {
            foreach (var value in tokens.Values)
            {
                value.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    // The output that we added, or else one beside the sound that has a number for each token.
    private double[]? Durations(IDisposableReadOnlyCollection<OrtValue> results, int count)
    {
        for (var i = 1; i < results.Count; i++)
        {
            if (durations is not null && session.OutputNames[i] != durations)
            {
                continue;
            }

            var shape = results[i].GetTensorTypeAndShape();
            double[]? found = shape.ElementCount != count ? null : shape.ElementDataType switch
            {
                TensorElementType.Float => [.. results[i].GetTensorDataAsSpan<float>().ToArray().Select(v => (double)v)],
                TensorElementType.Int64 => [.. results[i].GetTensorDataAsSpan<long>().ToArray().Select(v => (double)v)],
                TensorElementType.Int32 => [.. results[i].GetTensorDataAsSpan<int>().ToArray().Select(v => (double)v)],
                _ => null,
            };
            if (found is not null && Array.TrueForAll(found, d => d >= 0 && double.IsFinite(d)) && found.Sum() > 0)
            {
                return found;
            }
        }

        return null;
    }

    private static ExplainerException Unusable(string path, Exception e) => VoiceModelRules.ModelUnusable.With(
        path, e.Message.Contains("Available memory of", StringComparison.Ordinal) ? "it needs more than 4 GB of memory" : FirstLine.Of(e.Message)).Failure(e);
}
