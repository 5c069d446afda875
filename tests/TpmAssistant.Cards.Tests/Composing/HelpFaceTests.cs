using System.Globalization;
using System.Reflection;
using TpmAssistant.Application.Functions;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Wording;

namespace TpmAssistant.Cards.Tests.Composing;

public sealed class HelpFaceTests
{
    public static TheoryData<string> Functions => [.. typeof(FunctionNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void TopicOf_EveryFunction_IsOneThatHasATitle(string function)
    {
        var topic = HelpFace.TopicOf(function);

        Assert.True(function == FunctionNames.Help ? topic is null : Words.For(CultureInfo.InvariantCulture).Knows("help.topic." + topic), $"{function}: {topic}");
    }
}
