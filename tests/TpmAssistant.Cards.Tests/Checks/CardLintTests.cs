using System.Text.Json;
using TpmAssistant.Application.Answers;
using TpmAssistant.Cards.Tests.Samples;

namespace TpmAssistant.Cards.Tests.Checks;

/// <summary>What every card must have, whatever it shows.</summary>
public sealed class CardLintTests
{
    public static TheoryData<string> Names => [.. AllSamples.Items.Select(sample => sample.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Card_AnySample_HasNothingToComplainAbout(string name)
    {
        using var card = JsonDocument.Parse(Find(name).Card().Json);

        Assert.Empty(CardLint.Complaints(card.RootElement));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Card_AnySample_FitsEveryClient(string name) => Assert.InRange(Find(name).Card().Json.Length, 1, 28 * 1024);

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_AnySample_SaysSomething(string name)
    {
        var sample = Find(name);

        var lines = AnswerFaces.Text(sample.Answer, sample.Context);

        Assert.Contains(lines, line => line.Plain.Trim().Length > 0);
        Assert.DoesNotContain(lines, line => line.Plain.Contains('\u202E') || line.Plain.Contains('\n') || line.Plain.Contains('\u001B'));
    }

    [Fact]
    public void Samples_EveryKindOfAnswer_IsThere()
    {
        var answers = typeof(Answer).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Answer)) && !type.IsAbstract);

        Assert.All(answers, answer => Assert.Contains(AllSamples.Items, sample => sample.Answer.GetType() == answer));
    }

    private static Sample Find(string name) => AllSamples.Items.Single(sample => sample.ToString() == name);
}
