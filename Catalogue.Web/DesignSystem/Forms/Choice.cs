using Microsoft.AspNetCore.Html;

namespace Catalogue.Web.DesignSystem.Forms;

/// <summary>One of the answers that a question offers, all of them in view.</summary>
/// <param name="Value">What is sent when it is chosen.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
/// <param name="Note">What follows its text in the label; null for nothing.</param>
internal sealed record Choice(string Value, string Text, bool IsChosen, IHtmlContent? Note);
