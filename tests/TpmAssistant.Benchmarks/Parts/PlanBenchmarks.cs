using System.Globalization;
using BenchmarkDotNet.Attributes;
using TpmAssistant.Trackers;

namespace TpmAssistant.Benchmarks.Parts;

/// <summary>A tracker's export read into tasks, beside only splitting it into lines and cells.</summary>
public class PlanBenchmarks
{
    private PlanFileReader _reader = null!;
    private byte[] _file = null!;

    [Params(100, 1_000, 10_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _reader = new PlanFileReader();
        _file = Plans.Csv(Tasks);
        if (Read() != Tasks) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Read {Read()} of {Tasks} tasks."));
    }

    [Benchmark(Baseline = true)]
    public int Split()
    {
        var cells = 0;
        foreach (var line in System.Text.Encoding.UTF8.GetString(_file).Split('\n')) cells += line.Split(',').Length;
        return cells;
    }

    [Benchmark]
    public int Read() => _reader.TryRead(_file, "export.csv", null, out var reading, out _) ? reading.Tasks.Count : -1;
}
