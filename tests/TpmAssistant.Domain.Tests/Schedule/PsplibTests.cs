using System.Globalization;
using TpmAssistant.Domain.Calendars;
using TpmAssistant.Domain.Schedule;
using TpmAssistant.Domain.Tasks;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Schedule;

/// <summary>Networks of the PSPLIB library, whose headers state the length of the critical path as MPM-Time.</summary>
public class PsplibTests
{
    private const string Folder = "perf/schedule/data/psplib";

    [TheoryIfShared(Folder)]
    [InlineData("j30", 12)]
    [InlineData("j60", 4)]
    [InlineData("j120", 12)]
    public void Calculate_Length_IsTheHeaders(string set, int count)
    {
        var files = Directory.GetFiles(Repository.Shared($"{Folder}/{set}")!, "*.sm");
        Assert.Equal(count, files.Length);
        foreach (var file in files)
        {
            var (input, stated) = Read(File.ReadAllLines(file));
            var result = CriticalPath.Calculate(input);

            Assert.Empty(result.Problems);
            Assert.Equal(stated, WorkingCalendar.Standard.WorkingDaysIn(Some.Today, DateOnly.FromDateTime(result.Finish)));
            Assert.Contains(result.Tasks, t => t.Critical);
        }
    }

    /// <summary>A unit of duration is a working day.</summary>
    private static (ScheduleInput Input, int Length) Read(string[] lines)
    {
        int[] Numbers(string line) => [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        IEnumerable<int[]> Table(string heading, int skip) => lines.SkipWhile(l => !l.StartsWith(heading, StringComparison.Ordinal)).Skip(skip).TakeWhile(l => l.Length > 0 && l[0] != '*').Select(Numbers);
        var links = Table("PRECEDENCE", 2).SelectMany(r => r.Skip(3).Select(s => new TaskDependency(Some.Ref($"{r[0]}"), Some.Ref($"{s}"))));
        var tasks = Table("REQUESTS", 3).Select(r => Some.Task($"{r[0]}") with { Schedule = new() { DurationMinutes = r[2] * 480 } });
        return (
            new() { Tasks = [.. tasks], Links = [.. links], Start = Some.Today.ToDateTime(new TimeOnly(8, 0)) },
            Table("PROJECT INFORMATION", 2).Single()[5]);
    }
}
