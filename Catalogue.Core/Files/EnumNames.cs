namespace Catalogue.Core.Files;

/// <summary>Names of enumerations as files write them: <c>own_or_third_party</c> for <c>OwnOrThirdParty</c>.</summary>
internal static class EnumNames
{
    /// <exception cref="FormatException">The text names no value of the enumeration.</exception>
    public static T Parse<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
        && Enum.IsDefined(value)
            ? value
            : throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
}
