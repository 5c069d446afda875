using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Tests.Safety;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("[x](https://evil.example)", @"\[x\](https\://evil\.example)")]
    [InlineData("![x](y)", @"!\[x\](y)")]
    [InlineData("**bold** _it_ ~no~ `c`", @"\*\*bold\*\* \_it\_ \~no\~ \`c\`")]
    [InlineData("<at>All</at> &lt;", @"\<at\>All\</at\> \&lt;")]
    [InlineData("{{DATE(2026-01-01)}}", @"\{\{DATE(2026-01-01)\}\}")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("www.evil.example mailto:a", @"www\.evil\.example mailto\:a")]
    [InlineData("//203.0.113.7/x", @"/\/203.0.113.7/x")]
    [InlineData("ask bob@evil.com", @"ask bob\@evil\.com")]
    public void Plain_ActiveText_IsEscaped(string text, string expected) => Assert.Equal(expected, CardText.Plain(text).Markdown);

    [Theory]
    [InlineData("Load test (3×), 50 % - due 12:30, see A.1")]
    [InlineData("C# and F# build")]
    [InlineData("well-known, e.g. cut-over")]
    public void Plain_OrdinaryPunctuation_IsLeftAlone(string text) => Assert.Equal(text, CardText.Plain(text).Markdown);

    [Fact]
    public void Lines_SeveralLines_EachLineStartIsGuarded() => Assert.Equal("a\n\\- b\n2\\. c", CardText.Lines("a\n- b\n2. c", 100).Markdown);

    [Fact]
    public void Linked_TitleThatClosesTheLink_CannotRedirectIt()
    {
        var link = Link.From(new Uri("https://tasks.example/a(b)"));

        string markdown = CardText.Linked("x](https://evil.example) [y", link).Markdown;

        Assert.Equal(@"[x\](https\://evil\.example) \[y](https://tasks.example/a%28b%29)", markdown);
    }

    [Fact]
    public void Linked_NoLink_IsPlain() => Assert.Equal("x", CardText.Linked("x", null).Markdown);

    [Fact]
    public void Default_IsEmpty() => Assert.Equal("", default(CardText).Markdown);

    [Theory]
    [InlineData("https://tasks.example/1", true)]
    [InlineData("http://localhost:3978/demo/items/1", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ms-settings:privacy", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://user:secret@tasks.example/", false)]
    [InlineData("/relative", false)]
    public void Link_OnlyWebAddressesWithoutCredentials_AreTaken(string address, bool taken) =>
        Assert.Equal(taken, Link.From(new Uri(address, UriKind.RelativeOrAbsolute)) is not null);

    [Fact]
    public void Link_None_IsNone() => Assert.Null(Link.From(null));
}
