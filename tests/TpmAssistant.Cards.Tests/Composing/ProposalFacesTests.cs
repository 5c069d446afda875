using System.Text.Json;
using TpmAssistant.Application.Mail;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Cards.Tests.Checks;
using TpmAssistant.Cards.Tests.Samples;
using TpmAssistant.Cards.Verbs;

namespace TpmAssistant.Cards.Tests.Composing;

/// <summary>What is shown is what happens: the card of a proposal against the stored draft.</summary>
public sealed class ProposalFacesTests
{
    private static MailProposalAnswer Usual => (MailProposalAnswer)Find("proposal", "2-usual").Answer;

    [Fact]
    public void Mail_Text_StandsOnTheCardToTheLetter()
    {
        var shown = Frames(Usual);

        var lines = Usual.Draft.Text.Split('\n').Where(line => line.Trim().Length > 0).ToList();
        Assert.Equal(lines, shown[2]);
        Assert.Equal([Usual.Draft.Subject], shown[0]);
    }

    [Fact]
    public void Mail_Recipients_StandInFullAndOutsideOnesAreMarked() =>
        Assert.Equal(["Ines Ferreira <ines.ferreira@contoso.com>", "Tom Okafor <tom@vendor.example>  ◆ outside"], Frames(Usual)[1]);

    [Fact]
    public void Mail_HiddenCharacters_AreShown()
    {
        var draft = Usual.Draft with { Subject = "pay\u202Elap", To = [new MailRecipient("a\u200B@contoso.com", "")], Text = "a\U000E0041b" };

        var shown = Frames(Usual with { Draft = draft });

        Assert.Equal("pay[U+202E]lap", shown[0].Single());
        Assert.Equal("a[U+200B]@contoso.com", shown[1].Single());
        Assert.Equal("a[U+E0041]b", shown[2].Single());
    }

    [Fact]
    public void Mail_Confirm_CarriesIdAndHashAndDiscardOnlyTheId()
    {
        var actions = Actions(Usual);

        Assert.Equal([CardVerbs.Confirm, "", CardVerbs.Discard], actions.Select(action => CardLint.Text(action, "verb")));
        Assert.Equal(Usual.Proposal.Id.Value, actions[0].GetProperty("data").GetProperty(CardVerbs.Id).GetString());
        Assert.Equal(Usual.Proposal.Hash, actions[0].GetProperty("data").GetProperty(CardVerbs.Hash).GetString());
        Assert.False(actions[^1].GetProperty("data").TryGetProperty(CardVerbs.Hash, out _));
    }

    [Fact]
    public void Mail_Fields_HoldWhatStandsInTheMailAndTravelWithTheChangeOnly()
    {
        using var card = JsonDocument.Parse(new Sample("proposal", "test", Usual).Card().Json);
        var elements = CardLint.Elements(card.RootElement).ToList();
        var fields = elements.Where(element => CardLint.Text(element, "type").StartsWith("Input.", StringComparison.Ordinal))
            .ToDictionary(field => CardLint.Text(field, "id"), field => CardLint.Text(field, "value"), StringComparer.Ordinal);
        var change = elements.Single(element => CardLint.Text(element, "verb") == MailVerbs.EditMail);

        Assert.Equal(Usual.Draft.Subject, fields["mail-subject"]);
        Assert.Equal("ines.ferreira@contoso.com; tom@vendor.example", fields["mail-to"]);
        Assert.Equal(Usual.Draft.Source!.Words.Opening, fields["mail-opening"]);
        Assert.Equal("report.decisions", fields["mail-kept"]);
        Assert.Equal(Usual.Proposal.Id.Value, CardLint.Text(change.GetProperty("data"), CardVerbs.Id));
        Assert.Equal("none", CardLint.Text(elements.Single(element => CardLint.Text(element, "verb") == CardVerbs.Confirm), "associatedInputs"));
    }

    [Fact]
    public void Mail_GoingOnInOwnWords_SaysSoAndOffersTheStandard()
    {
        var sample = Find("proposal", "5-continued");
        string text = string.Join('\n', AnswerFaces.Text(sample.Answer, sample.Context).Select(line => line.Plain));

        Assert.Contains("A reply in the thread of your mail of 13 Nov.", text, StringComparison.Ordinal);
        Assert.Contains("Using your wording from the last mail: greeting, what was left out.", text, StringComparison.Ordinal);
        Assert.Contains("Left out: Decision needed from Ines Ferreira by Wed 25 Nov.", text, StringComparison.Ordinal);
        Assert.Contains("Outside the plan: to Tom Okafor the titles of 2 tasks are new: ", text, StringComparison.Ordinal);
        Assert.Contains(MailVerbs.StandardMail, Actions((MailProposalAnswer)sample.Answer).Select(action => CardLint.Text(action, "verb")));
    }

    [Fact]
    public void Mail_TooLongToRead_CannotBeConfirmed()
    {
        var actions = Actions((MailProposalAnswer)Find("proposal", "4-too-long").Answer);

        Assert.Equal([CardVerbs.Discard], actions.Select(action => CardLint.Text(action, "verb")));
    }

    [Theory]
    [InlineData("1-done", "The draft is in your Drafts folder")]
    [InlineData("2-already", "The draft was already put in your Drafts folder")]
    [InlineData("3-underway", "Working on it")]
    [InlineData("4-unknown", "It is not known whether the draft arrived")]
    [InlineData("5-refused", "You have no right to write to that mailbox")]
    [InlineData("6-expired", "This offer has ended")]
    [InlineData("7-changed", "The content has changed since this card was shown")]
    [InlineData("8-discarded", "Nothing was created")]
    [InlineData("9-not-yours", "This button is not for you")]
    public void Clicked_EachOutcome_IsToldAndCannotBeConfirmedAgain(string size, string words)
    {
        var sample = Find("clicked", size);
        using var card = JsonDocument.Parse(sample.Card().Json);

        Assert.Contains(AnswerFaces.Text(sample.Answer, sample.Context), line => line.Plain.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain(CardLint.Elements(card.RootElement), element => CardLint.Text(element, "verb") == CardVerbs.Confirm);
    }

    [Fact]
    public void Clicked_SomebodyElses_TellsNothingOfIt()
    {
        var sample = Find("clicked", "9-not-yours");

        Assert.DoesNotContain(AnswerFaces.Text(sample.Answer, sample.Context), line => line.Plain.Contains("Atlas", StringComparison.Ordinal));
    }

    private static Sample Find(string kind, string size) => AllSamples.Items.Single(sample => sample.Kind == kind && sample.Size == size);

    /// <summary>The lines in each frame: subject, recipients, text.</summary>
    private static List<List<string>> Frames(MailProposalAnswer answer)
    {
        using var card = JsonDocument.Parse(new Sample("proposal", "test", answer).Card().Json);
        return
        [
            .. card.RootElement.GetProperty("body").EnumerateArray().Where(element => CardLint.Text(element, "type") == "Container" && !element.TryGetProperty("isVisible", out _)).Skip(1)
                .Select(frame => frame.GetProperty("items").EnumerateArray().Select(line => CardLint.Text(line.GetProperty("inlines")[0], "text")).ToList()),
        ];
    }

    private static List<JsonElement> Actions(MailProposalAnswer answer)
    {
        using var card = JsonDocument.Parse(new Sample("proposal", "test", answer).Card().Json);
        return [.. card.RootElement.Clone().GetProperty("actions").EnumerateArray()];
    }
}
