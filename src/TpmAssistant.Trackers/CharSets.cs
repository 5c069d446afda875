using System.Buffers;

namespace TpmAssistant.Trackers;

/// <summary>Characters that cells and durations are split at.</summary>
internal static class CharSets
{
    public static readonly SearchValues<char> Number = SearchValues.Create("0123456789.,");
    public static readonly SearchValues<char> PointNumber = SearchValues.Create("0123456789.");
    public static readonly SearchValues<char> UnitEnd = SearchValues.Create(" 0123456789,");
    public static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    public static readonly SearchValues<char> TagNameEnd = SearchValues.Create(" />\t\r\n");
    public static readonly SearchValues<char> OtherBlanks = SearchValues.Create("_\t\r\n\v\f");
    public static readonly SearchValues<char> NotInMail = SearchValues.Create(" \t\r\n<>\",;");
}
