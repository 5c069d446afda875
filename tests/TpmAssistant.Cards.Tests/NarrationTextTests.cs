using System.Text;
using TpmAssistant.Application.Functions;
using TpmAssistant.Testing;
using TpmAssistant.Testing.Hostile;

namespace TpmAssistant.Cards.Tests;

/// <summary>The sources of a model's words as links, for clients whose numbers open nothing.</summary>
public sealed class NarrationTextTests
{
    private static readonly FaceContext Reader = FaceContext.For(Askers.Ada());

    [Fact]
    public void WithSources_ItemThatNoCardLeadsTo_IsListedAsALink()
    {
        var text = Of(Fact("Firewall rules", "https://tasks.example/t/1?a=1&b=2"), Fact("Load test", null));

        Assert.EndsWith("\n\nSources: 1 [Firewall rules](https://tasks.example/t/1?a=1&b=2)", text.WithSources([], Reader), StringComparison.Ordinal);
    }

    [Fact]
    public void WithSources_ItemThatACardLeadsTo_IsLeftOut()
    {
        var text = Of(Fact("Firewall rules", "https://tasks.example/t/1?a=1&b=2"));

        Assert.Equal(text.Text, text.WithSources([Encoding.UTF8.GetBytes("""{"body":[{"text":"[Firewall rules](https://tasks.example/t/1?a=1\u0026b=2)"}]}""")], Reader));
    }

    [Fact]
    public void WithSources_ManyItems_ShowsFiveAndCountsTheRest()
    {
        var text = Of([.. Enumerable.Range(1, 8).Select(i => Fact($"Task {i}", $"https://tasks.example/t/{i}"))]).WithSources([], Reader);

        Assert.EndsWith("5 [Task 5](https://tasks.example/t/5) · 3 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithSources_HostileNames_MakeNothingLive()
    {
        foreach (var hostile in HostileText.All)
        {
            var text = Of(Fact(hostile.Text, "https://tasks.example/t/1")).WithSources([], Reader);
            Assert.Empty(LiveText.InMarkdown(text, [.. hostile.Hosts.Where(h => h != "hostile")]));
            Assert.Null(Unseen.In(text));
            Assert.Single(text.Split("](https://tasks.example/t/1)")[1..]);
        }
    }

    private static Fact Fact(string subject, string? link) => new("Atlas", subject, [new FactPart("", "is late")], [], link is null ? null : new Uri(link));

    private static NarrationText Of(params Fact[] facts) => NarrationText.Of(new Narration([.. facts.Select(f => new CitedSentence("It is late.", [f]))], 0), Reader);
}
