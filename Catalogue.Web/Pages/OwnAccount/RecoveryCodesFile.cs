using Catalogue.Core.Accounts;

namespace Catalogue.Web.Pages.OwnAccount;

/// <summary>
/// The recovery codes as a file to keep. It is held by the link itself: the codes are shown once, so that nothing else could be
/// asked for them later.
/// </summary>
internal static class RecoveryCodesFile
{
    public const string Name = "codes-de-secours.txt";

    private static readonly string[] Heading =
        ["Codes de secours de votre compte", "Chacun sert une fois, à la place du code de votre téléphone.", ""];

    public static string Address(RecoveryCodes codes) => $"data:text/plain;charset=utf-8,{Uri.EscapeDataString(Text(codes))}";

    /// <summary>Lines end as every program that reads texts understands them.</summary>
    private static string Text(RecoveryCodes codes) => string.Concat(Heading.Concat(codes.All).Select(line => $"{line}\r\n"));
}
