using BenchmarkDotNet.Attributes;
using TpmAssistant.Domain.Health;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Reports;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Testing;

namespace TpmAssistant.Benchmarks.Parts;

/// <summary>Health and the whole report over a plan with eight weeks behind it, each read anew, beside looking at each task once.</summary>
public class HealthBenchmarks
{
    private HealthContext _context = null!;

    [Params(100, 1_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var now = Plans.Snapshot(Tasks);
        Snapshot[] past = [.. Enumerable.Range(1, 8).Reverse().Select(week => now.On(Some.Today.AddDays(-7 * week)))];
        _context = new HealthContext(now, past);
    }

    [Benchmark(Baseline = true)]
    public int Look()
    {
        var overdue = 0;
        foreach (var task in _context.Now.Tasks)
        {
            if (task.IsOverdue(_context.StatusDate)) overdue++;
        }

        return overdue;
    }

    [Benchmark]
    public HealthAssessment Assess() => HealthAssessor.Assess(new HealthContext(_context.Now, _context.Past));

    [Benchmark]
    public StatusReport Report() => StatusReportBuilder.Build(_context.Now, _context.Past, Audience.Team);
}
