using Catalogue.Core.Content;
using Catalogue.Core.Files;

namespace Catalogue.Core.Letters;

/// <summary>The texts of all letters, read once when the site starts from <c>uSync/letters/</c>: one that is wrong stops the start.</summary>
public sealed class LetterTemplates
{
    private const string Folder = "letters";

    private readonly Dictionary<LetterKind, LetterTemplate> _templates;
    private readonly LetterSender _sender;

    private LetterTemplates(SyncFolder folder, ServiceInCharge service)
    {
        _sender = new(service.Name, service.Address, service.Phone, service.Email);
        var texts = folder.ReadTexts<LetterHeader>(Folder, [.. LetterForm.All.Select(form => form.Template)], "letter");
        _templates = LetterForm.All.ToDictionary(form => form.Kind, form => new LetterTemplate(texts[form.Template], form));
    }

    /// <param name="folder">Where the texts are.</param>
    /// <param name="content">What else the ministry writes: the service that signs.</param>
    /// <exception cref="SyncFileException">A file is missing or wrong; the message says which, on which line, and why.</exception>
    public static LetterTemplates Load(SyncFolder folder, SiteContent content) => new(folder, content.Service);

    /// <summary>What a letter would say if it left now.</summary>
    public LetterContent Fill(LetterDraft draft) => _templates[draft.Kind].Fill(
        draft with
        {
            Values = new Dictionary<string, string>(draft.Values)
            {
                [LetterNames.Company] = draft.Addressee.Company,
                [LetterNames.Reference] = draft.NoticeReference,
                [LetterNames.Service] = _sender.Service,
                [LetterNames.Address] = _sender.Address,
                [LetterNames.Phone] = _sender.Phone.Replace(' ', '\u00a0'),
                [LetterNames.Email] = _sender.Email,
            },
        },
        _sender);
}
