using System.Text.Json;
using System.Text.Json.Nodes;
using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Safety;

namespace TpmAssistant.Cards.Tests.Elements;

public sealed class ElementJsonTests
{
    [Fact]
    public void TextBlock_Heading_HasTheHeadingStyle() =>
        AssertJson("""{"type":"TextBlock","text":"Risks","wrap":true,"size":"Medium","weight":"Bolder","style":"heading"}""", TextBlock.Heading("Risks"));

    [Fact]
    public void TextBlock_Defaults_AreLeftOut() => AssertJson("""{"type":"TextBlock","text":"a"}""", new TextBlock(CardText.Plain("a")) { Wrap = false });

    [Fact]
    public void CommonProperties_AllSet_AreWritten() => AssertJson(
        """{"type":"TextBlock","id":"x","isVisible":false,"spacing":"Large","separator":true,"targetWidth":"atLeast:Standard","text":"a","wrap":true}""",
        new TextBlock(CardText.Plain("a")) { Id = "x", Hidden = true, Spacing = Spacing.Large, Separator = true, TargetWidth = TargetWidth.AtLeastStandard });

    [Fact]
    public void RichTextBlock_Link_OpensTheItem() => AssertJson(
        """
        {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"A [b](c)","color":"Accent","selectAction":{"type":"Action.OpenUrl","title":"A","url":"https://x.example/"}}]}
        """,
        new RichTextBlock([new TextRun("A [b](c)") { Color = TextColor.Accent, SelectAction = new OpenUrlAction("A", Link.From(new Uri("https://x.example"))!) }]));

    [Fact]
    public void ColumnSet_WithToggle_NamesItsTargets() => AssertJson(
        """
        {"type":"ColumnSet","columns":[{"type":"Column","width":"stretch","items":[{"type":"TextBlock","text":"a","wrap":true}]}],
         "selectAction":{"type":"Action.ToggleVisibility","title":"Why Schedule","targetElements":["why"]}}
        """,
        new ColumnSet([Column.Stretch(new TextBlock(CardText.Plain("a")))]) { SelectAction = new ToggleVisibilityAction("Why Schedule", ["why"]) });

    [Fact]
    public void Execute_Always_FallsBackToSubmitWithTheSameVerb() => AssertJson(
        """
        {"type":"Action.Execute","title":"Done","associatedInputs":"none","verb":"done","data":{"t":"7"},
         "fallback":{"type":"Action.Submit","title":"Done","data":{"verb":"done","t":"7"}}}
        """,
        new ExecuteAction("Done", "done", new Dictionary<string, string> { ["t"] = "7" }) { SendsInputs = false });

    [Fact]
    public void ShowCard_Form_HoldsItsInputs() => AssertJson(
        """
        {"type":"Action.ShowCard","title":"Add","card":{"type":"AdaptiveCard","body":[
          {"type":"Input.Text","id":"t","label":"Title","isRequired":true,"errorMessage":"A title is needed","placeholder":"p","isMultiline":true,"maxLength":80}],
          "actions":[{"type":"Action.Submit","title":"Go","data":{"verb":"go"}}]}}
        """,
        new ShowCardAction(
            "Add", [new TextInput("t", "Title") { RequiredMessage = "A title is needed", Placeholder = "p", Multiline = true, MaxLength = 80 }],
            [new SubmitAction("Go", "go", new Dictionary<string, string>())]));

    [Fact]
    public void Inputs_OtherKinds_FollowTheSchema()
    {
        AssertJson("""{"type":"Input.Number","id":"n","label":"Days","value":2.5,"min":0,"max":9}""", new NumberInput("n", "Days") { Value = 2.5, Min = 0, Max = 9 });
        AssertJson("""{"type":"Input.Date","id":"d","label":"Due","value":"2026-12-04"}""", new DateInput("d", "Due") { Value = new DateOnly(2026, 12, 4) });
        AssertJson(
            """{"type":"Input.Toggle","id":"m","label":"Mine","title":"Only mine","wrap":true,"valueOn":"true","valueOff":"false","value":"true"}""",
            new ToggleInput("m", "Mine", "Only mine") { On = true });
        AssertJson(
            """{"type":"Input.ChoiceSet","id":"c","label":"Column","choices":[{"title":"A","value":"1"}],"value":"1","style":"compact","wrap":true}""",
            new ChoiceInput("c", "Column", [new Choice("A", "1")]) { Value = "1" });
    }

    [Fact]
    public void FactSetAndTable_Cells_AreWritten()
    {
        AssertJson("""{"type":"FactSet","facts":[{"title":"A","value":"1"}]}""", new FactSet([new Fact(CardText.Plain("A"), CardText.Plain("1"))]));
        AssertJson(
            """
            {"type":"Table","columns":[{"width":1}],"showGridLines":false,
             "rows":[{"type":"TableRow","cells":[{"type":"TableCell","items":[{"type":"TextBlock","text":"A","wrap":true}]}]}]}
            """,
            new Table([1], [new TableRow([[new TextBlock(CardText.Plain("A"))]])]));
    }

    [Fact]
    public void Image_Png_TravelsInsideTheCard() => AssertJson(
        """{"type":"Image","url":"data:image/png;base64,AQID","altText":"Burn-down","size":"Stretch"}""", Image.Png([1, 2, 3], "Burn-down") with { Size = ImageSize.Stretch });

    [Fact]
    public void TeamsElements_All_CarryTheirFallback()
    {
        var told = new TextBlock(CardText.Plain("40%"));
        AssertJson("""{"type":"Badge","text":"Red","style":"Attention","fallback":{"type":"TextBlock","text":"40%","wrap":true}}""", new Badge("Red", BadgeStyle.Attention, told));
        AssertJson("""{"type":"ProgressBar","value":40,"max":100,"color":"Good","fallback":{"type":"TextBlock","text":"40%","wrap":true}}""", new ProgressBar(40, TextColor.Good, told));
        AssertJson("""{"type":"Icon","name":"Warning","size":"Small","fallback":{"type":"TextBlock","text":"40%","wrap":true}}""", new Icon("Warning", told) { Size = IconSize.Small });
        AssertJson("""{"type":"CodeBlock","codeSnippet":"a\nb","language":"Json","fallback":{"type":"TextBlock","text":"40%","wrap":true}}""", new CodeBlock("a\nb", CodeLanguage.Json, told));
        AssertJson(
            """{"type":"Chart.Donut","title":"Work","data":[{"legend":"Done","value":4,"color":"good"}],"fallback":{"type":"TextBlock","text":"40%","wrap":true}}""",
            new DonutChart("Work", [new ChartValue("Done", 4, ChartColor.Good)], told));
        AssertJson(
            """{"type":"Chart.VerticalBar","title":"Work","data":[{"x":"May","y":4}],"fallback":{"type":"TextBlock","text":"40%","wrap":true}}""",
            new VerticalBarChart("Work", [new ChartValue("May", 4)], told));
        AssertJson(
            """{"type":"Chart.HorizontalBar","title":"Work","data":[{"x":"Ada","y":135,"color":"attention"}],"fallback":{"type":"TextBlock","text":"40%","wrap":true}}""",
            new HorizontalBarChart("Work", [new ChartValue("Ada", 135, ChartColor.Attention)], told));
        AssertJson(
            """{"type":"Chart.Line","title":"Open","data":[{"legend":"Atlas","values":[{"x":"2026-11-01","y":9}]}],"fallback":{"type":"TextBlock","text":"40%","wrap":true}}""",
            new LineChart("Open", [new ChartSeries("Atlas", [new ChartValue("2026-11-01", 9)])], told));
    }

    [Fact]
    public void AdaptiveCard_Whole_CarriesVersionLanguageAndWords()
    {
        var mention = new Mention("Ada <x>", "29:1abc");
        var refresh = new CardRefresh(new ExecuteAction("Refresh", "refresh", new Dictionary<string, string>()), [.. Enumerable.Range(0, 70).Select(i => $"29:{i}")]);
        var card = new AdaptiveCard("en", "Atlas is red: [x](https://evil.example)", [new TextBlock(mention.Text)], [])
        {
            Width = CardWidth.Full, Mentions = [mention], Refresh = refresh,
        };

        var json = JsonNode.Parse(card.ToJson())!;

        Assert.Equal("1.5", json["version"]!.GetValue<string>());
        Assert.Equal("en", json["lang"]!.GetValue<string>());
        Assert.Equal("Atlas is red: [x] (https: / /evil .example)", json["fallbackText"]!.GetValue<string>());
        Assert.Equal("Atlas is red: [x] (https: / /evil .example)", json["speak"]!.GetValue<string>());
        Assert.Equal(60, json["refresh"]!["userIds"]!.AsArray().Count);
        Assert.Equal("Full", json["msteams"]!["width"]!.GetValue<string>());
        Assert.Equal(json["body"]![0]!["text"]!.GetValue<string>(), json["msteams"]!["entities"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("<at>Ada ‹x›</at>", json["body"]![0]!["text"]!.GetValue<string>());
    }

    private static void AssertJson(string expected, CardElement element) => AssertJson(expected, element.Write);

    private static void AssertJson(string expected, CardAction action) => AssertJson(expected, action.Write);

    private static void AssertJson(string expected, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            write(json);
        var actual = JsonNode.Parse(stream.ToArray());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual!.ToJsonString());
    }
}
