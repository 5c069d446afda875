using FsCheck;
using FsCheck.Fluent;
using TpmAssistant.Domain.Decisions;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Decisions;

public sealed class DecisionSearchTests
{
    private static readonly string[] Words = ["cutover", "Saturday", "firewall", "rules", "rehearsal", "bank", "freeze", "line", "VPN", "contractor"];

    private static readonly Decision[] Log =
    [
        Of(1, "Move the cutover behind wave 2", "the private line is late"),
        Of(2, "Freeze the data on Saturday", "Halden Bank asked for it"),
        Of(3, "Take a contractor for the façade", "nobody has time"),
        Of(4, "Keep the VPN", "the cutover waits for nothing else") with { TakenBy = [Some.Person("Tomás Ferreira")] },
        Of(5, "Name the service סקירה", null),
    ];

    [Theory]
    [InlineData("cutover", "1,4")]
    [InlineData("what did we decide about the cutover?", "1,4")]
    [InlineData("CUTOVER line", "1")]
    [InlineData("facade", "3")]
    [InlineData("contractors", "3")]
    [InlineData("contracter", "3")]
    [InlineData("freez", "2")]
    [InlineData("moving", "1")]
    [InlineData("tomas", "4")]
    [InlineData("סקירה", "5")]
    [InlineData("unicorn", "")]
    [InlineData("' OR 7=7 --", "")]
    public void Find_Words_FindsTheDecisionsThatMeetThem(string query, string numbers) =>
        Assert.Equal(numbers, string.Join(',', DecisionSearch.Find(Log, query).Where(h => h.IsWhole).Select(h => h.Decision.Number)));

    [Fact]
    public void Find_OneWordMetAndOneNot_IsNotWhole()
    {
        var hits = DecisionSearch.Find(Log, "cutover unicorn");

        Assert.NotEmpty(hits);
        Assert.All(hits, h => Assert.False(h.IsWhole));
    }

    [Fact]
    public void Find_NoTellingWord_GivesAllTheLatestFirst() =>
        Assert.Equal([5, 4, 3, 2, 1], DecisionSearch.Find(Log, "what did we decide?").Select(h => h.Decision.Number));

    [Fact]
    public void Find_ReorderedLog_FindsTheSame() => Check.QuickThrowOnFailure(Prop.ForAll(Logs, log =>
    {
        var there = DecisionSearch.Find(log, "cutover firewall").Select(h => h.Decision.Number).ToList();
        var back = DecisionSearch.Find([.. log.Reverse()], "cutover firewall").Select(h => h.Decision.Number).ToList();
        return there.SequenceEqual(back);
    }));

    [Fact]
    public void Find_WordsOfATitle_FindsThatDecision() => Check.QuickThrowOnFailure(Prop.ForAll(Logs, log =>
        log.All(d => DecisionSearch.Find(log, d.Title).Any(h => h.IsWhole && h.Decision.Number == d.Number))));

    [Fact]
    public void Find_WholeHits_StandBeforeOthers() => Check.QuickThrowOnFailure(Prop.ForAll(Logs, log =>
    {
        var whole = DecisionSearch.Find(log, "cutover firewall bank").Select(h => h.IsWhole).ToList();
        return whole.SequenceEqual(whole.OrderDescending());
    }));

    private static Arbitrary<Decision[]> Logs { get; } = Arb.From(
        Gen.Choose(1, 4).SelectMany(n => Gen.Elements(Words).ArrayOf(n)).ArrayOf(12)
            .Select(titles => titles.Select((t, i) => Of(i + 1, string.Join(' ', t), null)).ToArray()));

    private static Decision Of(int number, string title, string? why) => new()
    {
        Project = new("atlas"), Number = number, Title = title, Rationale = why, DecidedOn = Some.Today.AddDays(number), RecordedBy = Some.Person(), RecordedAt = Some.Now,
    };
}
