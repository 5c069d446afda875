using System.Diagnostics.CodeAnalysis;
using System.Text;
using TpmAssistant.Application.Plans;

namespace TpmAssistant.Trackers.Tests;

public class RecentPlansTests
{
    private readonly CountingReader _reader = new();
    private readonly RecentPlans _recent;

    public RecentPlansTests() => _recent = new RecentPlans(_reader);

    [Fact]
    public void TryRead_SameFileAgain_IsReadOnce()
    {
        var first = Read("a", "plan.csv");

        Assert.Same(first, Read("a", "plan.csv"));
        Assert.Equal(1, _reader.Times);
    }

    [Fact]
    public void TryRead_OtherBytesNameOrColumns_AreReadAnew()
    {
        var readings = new[]
        {
            Read("a", "plan.csv"), Read("b", "plan.csv"), Read("a", "other.csv"), Read("a", "plan.csv", new([], "dmy")), Read("a", "plan.csv", new([], "mdy")),
            Read("a", "plan.csv", new([new(0, "Summary", PlanField.Title, "")], "dmy")), Read("a", "plan.csv", new([new(0, "Summary", PlanField.Notes, "")], "dmy")),
        };

        Assert.Equal(readings.Length, readings.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(readings.Length, _reader.Times);
    }

    [Fact]
    public void TryRead_Unreadable_SaysSoEachTime()
    {
        for (var i = 0; i < 2; i++)
        {
            Assert.False(_recent.TryRead(ReadOnlyMemory<byte>.Empty, "plan.csv", null, out _, out var why));
            Assert.Equal("empty-file", why.Code);
        }
    }

    [Fact]
    public void TryRead_ManyOtherFiles_ForgetsTheOldest()
    {
        var first = Read("a", "plan.csv");
        for (var i = 0; i < 8; i++) Read($"{i}", "plan.csv");

        Assert.NotSame(first, Read("a", "plan.csv"));
        Assert.Equal(10, _reader.Times);
    }

    [Fact]
    public void TryRead_LargeFiles_AreNotAllKept()
    {
        var large = new string('x', 5 * 1024 * 1024);
        Read(large, "a.csv");
        Read(large, "b.csv");
        Read(large, "b.csv");
        Read(large, "a.csv");

        Assert.Equal(3, _reader.Times);
    }

    private PlanReading Read(string content, string name, PlanMapping? mapping = null)
    {
        Assert.True(_recent.TryRead(Encoding.UTF8.GetBytes(content), name, mapping, out var reading, out _));
        return reading;
    }

    private sealed class CountingReader : IPlanReader
    {
        public int Times { get; private set; }

        public bool TryRead(
            ReadOnlyMemory<byte> content, string fileName, PlanMapping? mapping,
            [NotNullWhen(true)] out PlanReading? reading, [NotNullWhen(false)] out UnreadablePlan? unreadable)
        {
            Times++;
            reading = content.Length == 0 ? null : new PlanReading { Format = "CSV", Name = fileName, Tasks = [] };
            unreadable = reading is null ? new UnreadablePlan("empty-file", "") : null;
            return reading is not null;
        }
    }
}
