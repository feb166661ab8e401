using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalogue.Web.DesignSystem.KeptValues;

/// <summary>
/// What a form sends along with what is typed in it, in fields nobody sees: the rest of a search when its order changes. It
/// stands within the form: <c>&lt;dsfr-kept-values values="..." /&gt;</c>.
/// </summary>
[HtmlTargetElement("dsfr-kept-values", Attributes = "values", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeptValuesTagHelper : TagHelper
{
    /// <summary>What is kept, as names and values; a name may come several times.</summary>
    public IEnumerable<(string Name, string Value)> Values { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(KeptValuesGenerator.Generate(new KeptValuesOptions { Values = Values }));
    }
}
