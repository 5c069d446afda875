using System.Globalization;
using TpmAssistant.Domain.Meetings.Facilitation;
using TpmAssistant.Domain.Meetings.Minutes;
using TpmAssistant.Domain.Meetings.Transcripts;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Testing;

namespace TpmAssistant.Domain.Tests.Meetings.Minutes;

public sealed class HeardLinesTests
{
    private static readonly Person[] People = [Some.Person("Jonas Weber"), Some.Person("Mara Lindqvist"), Some.Person("Daniel Brooks")];

    // A Tuesday.
    private static readonly DateOnly Day = new(2026, 1, 6);

    [Theory]
    [InlineData("Then we decide: the cutover waits for wave two.", CaptureKind.Decision)]
    [InlineData("We agreed to report in euros.", CaptureKind.Decision)]
    [InlineData("Action for Jonas, by Friday.", CaptureKind.Action)]
    [InlineData("I will ask Daniel to call their director.", CaptureKind.Action)]
    [InlineData("We park that for the workshop.", CaptureKind.Parked)]
    [InlineData("The risk is that the rules fail.", CaptureKind.Risk)]
    [InlineData("Still no written date from Northgate.", null)]
    [InlineData("Shall we decide that today?", null)]
    [InlineData("If we decide that, Jonas is busy.", null)]
    [InlineData("We have not agreed anything.", null)]
    [InlineData("I will not do that.", null)]
    public void Of_Sentence_IsHeardAsWhatItIs(string sentence, CaptureKind? kind) => Assert.Equal(kind, Heard(sentence)?.Kind);

    [Theory]
    [InlineData("I will call Daniel.", "Mara Lindqvist", "Mara Lindqvist")]
    [InlineData("I will call.", "Somebody else", null)]
    [InlineData("Action for Jonas: call.", "Mara Lindqvist", "Jonas Weber")]
    [InlineData("Action for Jonas and Daniel: call.", "Mara Lindqvist", null)]
    [InlineData("Action for Jon: call.", "Mara Lindqvist", null)]
    [InlineData("We will call.", "Mara Lindqvist", null)]
    public void Of_Action_HasAnOwnerOnlyWhereTheWordsNameOne(string sentence, string speaker, string? owner) =>
        Assert.Equal(owner, Heard(sentence, speaker)!.Owner?.Name);

    [Theory]
    [InlineData("I will call by Friday.", "2026-01-09")]
    [InlineData("I will call by Tuesday.", "2026-01-13")]
    [InlineData("I will call tomorrow.", null)]
    [InlineData("I will call by tomorrow.", "2026-01-07")]
    [InlineData("I will call by Friday or on Monday.", null)]
    [InlineData("I will call soon.", null)]
    public void Of_Action_HasADayOnlyWhereTheWordsNameOne(string sentence, string? due) =>
        Assert.Equal(due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture), Heard(sentence)!.Due);

    [Fact]
    public void Of_NothingHeard_IsEverFinal() => Assert.False(Heard("We decided to wait.")!.IsFinal);

    [Fact]
    public void Of_TwoLinesInOneSecond_HaveNamesOfTheirOwn()
    {
        var heard = HeardLines.Of(new Transcript([Said("I will call. I will write."), Said("I will run.")], 0), People, Day);

        Assert.Equal(3, heard.Select(l => l.Key).Distinct().Count());
    }

    private static MinutesLine? Heard(string sentence, string speaker = "Mara Lindqvist") =>
        HeardLines.Of(new Transcript([Said(sentence) with { Speaker = speaker }], 0), People, Day).SingleOrDefault();

    private static Utterance Said(string text) => new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9), "Mara Lindqvist", text);
}
