using System.Text;
using TpmAssistant.Trackers.Tests.Excel;
using TpmAssistant.Trackers.Tests.Mspdi;

namespace TpmAssistant.Trackers.Tests.Safety;

/// <summary>Damaged files: whatever they hold, the reader answers and does not throw.</summary>
public class MutationTests
{
    private const int Mutations = 400;

    private static readonly string[] Odd = ["\"", ",", ";", "\n", "<", ">", "&", "=", "-1", "9999999999", "\0", "\uFFFD", "%", "..", "31/31/2026", "NaN", "1e308", "0x", "🦉", "'"];

    private static readonly Dictionary<string, byte[]> Fixtures = new()
    {
        ["xml"] = Encoding.UTF8.GetBytes(MspdiXml.Project(
            MspdiXml.Task(1, "<Start>2026-02-02T08:00:00</Start><Finish>2026-02-06T17:00:00</Finish><Duration>PT40H0M0S</Duration><PercentComplete>40</PercentComplete>")
            + MspdiXml.Task(2, "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>4800</LinkLag></PredecessorLink><CalendarUID>1</CalendarUID>", level: 2),
            "<StartDate>2026-02-02T08:00:00</StartDate><CalendarUID>1</CalendarUID>",
            "<Resource><UID>1</UID><Name>Ida</Name><Type>1</Type><MaxUnits>1</MaxUnits></Resource>",
            "<Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units><Work>PT40H0M0S</Work></Assignment>",
            MspdiXml.Calendar(1, $"<WeekDays>{MspdiXml.WorkDays}</WeekDays><Exceptions><Exception><TimePeriod><FromDate>2026-01-01T00:00:00</FromDate><ToDate>2027-01-01T00:00:00</ToDate></TimePeriod><Type>5</Type><Period>1</Period><MonthItem>4</MonthItem></Exception></Exceptions>"))),
        ["csv"] = Encoding.UTF8.GetBytes(
            "Id,Title,Status,Assigned To,Start,Due,Priority,Labels,Parent,Predecessors,Estimate,% complete,Outline level,Duration,Notes,URL\n"
            + "1,Alpha,Done,Ida <ida@lantern.example>,3/2/2026,3/12/2026 7:00 AM,High,\"a, b\",,,3d 4h,50%,1,5 days,<p>x</p>,https://github.com/a/b/issues/1\n"
            + "2,\"Be\nta\",Open,\"Bo; Cy\",03-Mar-26,46093,2,,1,1FS+2 days,\"1,5\",0.5,2,2 ed,,\n"),
        ["xlsx"] = new Book().Sheet("Tasks", ["Title", "Status", "Due date"], ["A", "Done", new DateTime(2026, 3, 12)], ["B", null, Book.Error("#N/A")]).ToBytes(),
    };

    public static TheoryData<string> Kinds => [.. Fixtures.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_DamagedFile_NeverThrows(string kind)
    {
        var random = new Random(20260312);
        for (var i = 0; i < Mutations; i++) Answers(Damage(Fixtures[kind], random), $"plan.{kind}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_TruncatedFile_NeverThrows(string kind)
    {
        var whole = Fixtures[kind];
        for (var length = 0; length < whole.Length; length += 1 + (whole.Length / 300)) Answers(whole[..length], $"plan.{kind}");
    }

    [Fact]
    public void Read_RandomBytes_NeverThrows()
    {
        var random = new Random(46093);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = new byte[random.Next(1, 3_000)];
            random.NextBytes(bytes);
            if (i % 4 == 0 && bytes.Length >= 4) "PK\u0003\u0004"u8.CopyTo(bytes);
            Answers(bytes, "random");
        }
    }

    [Fact]
    public void Read_RandomText_NeverThrows()
    {
        var random = new Random(7);
        string[] words = ["Title", "Status", "Due", "Parent", "Predecessors", "Work", "1", "2", "A", "Done", "", "3/4/2026", "1.1", "1SS", "Yes", "Ann, Bob", "2d", "\"q\"\"q\"", .. Odd];
        for (var i = 0; i < Mutations; i++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 8)).Select(_ => string.Join(',', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)])));
            Answers(Encoding.UTF8.GetBytes("Title,Due,Status\n" + string.Join('\n', lines)), "random.csv");
        }
    }

    private static void Answers(byte[] content, string fileName)
    {
        var read = new PlanFileReader().TryRead(content, fileName, null, out var reading, out var unreadable);
        Assert.Equal(read, reading is not null);
        Assert.Equal(read, unreadable is null);
        if (reading is null) return;
        Assert.NotEmpty(reading.Tasks);
        Assert.Equal(reading.Tasks.Count, reading.Tasks.Select(t => t.Ref).Distinct().Count());
        var refs = reading.Tasks.Select(t => t.Ref).ToHashSet();
        Assert.All(reading.Dependencies, d => Assert.True(refs.Contains(d.Predecessor) && refs.Contains(d.Successor)));
        Assert.All(reading.Tasks, t => Assert.InRange(t.PercentComplete, 0, 100));
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Odd[random.Next(Odd.Length)])); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)); break;
                default: bytes.InsertRange(at, bytes.GetRange(0, Math.Min(random.Next(1, 200), bytes.Count))); break;
            }

            if (bytes.Count == 0) bytes.Add((byte)' ');
        }

        return [.. bytes];
    }
}
