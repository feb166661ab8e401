using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.Forms;

/// <summary>The attributes that every field and every group of choices has.</summary>
public abstract class QuestionTagHelper : TagHelper
{
    /// <summary>Identifier of the field or group, unique in the page; an error summary links to it.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name under which the answer is sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>Help that is read with the question; empty shows none.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with the answer, as a sentence; empty when nothing is.</summary>
    public string? Error { get; set; }

    /// <summary>Says « (facultatif) » after the question.</summary>
    public bool Optional { get; set; }

    /// <param name="text">The question itself.</param>
    private protected Question Ask(string text) => new()
    {
        Id = Id,
        Name = Name,
        Text = text,
        Hint = string.IsNullOrEmpty(Hint) ? null : Hint,
        Error = string.IsNullOrEmpty(Error) ? null : Error,
        IsOptional = Optional,
    };
}
