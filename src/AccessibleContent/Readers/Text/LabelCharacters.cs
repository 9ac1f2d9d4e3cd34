namespace AccessibleContent.Readers.Text;

/// <summary>The Traditional characters of labels, so that each label needs only one entry in a table.</summary>
internal static class LabelCharacters
{
    private const string Traditional =
        "發佈時間來開機構關單號類別標題稱編輯責審瀏覽閱讀點擊數訪問氣體錄傳資訊記聞屬單據組檢張貼載聯絡電話圖攝稿供諮詢員態範圍圖簽導監製產終廢實佔說覆欄目級視簡繁轉寄鏈結館長處廳總條執隊會務員區縣鎮鄉術業農醫衛環護稅財認證確認權";
    private const string Simplified =
        "发布时间来开机构关单号类别标题称编辑责审浏览阅读点击数访问气体录传资讯记闻属单据组检张贴载联络电话图摄稿供咨询员态范围图签导监制产终废实占说覆栏目级视简繁转寄链结馆长处厅总条执队会务员区县镇乡术业农医卫环护税财认证确认权";

    private static readonly Dictionary<char, char> Folds = Traditional
        .Zip(Simplified)
        .DistinctBy(pair => pair.First)
        .ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>Returns a label in Simplified characters; words specific to Taiwan are left alone.</summary>
    public static string Fold(string label) => string.Create(label.Length, label, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = Folds.GetValueOrDefault(source[i], source[i]);
        }
    });
}
