using System.Collections.Frozen;

namespace Explainer.Video.Captions;

/// <summary>
/// Enough Chinese words to keep captions from breaking inside one: common function words, and the terms that explainers use. It is no
/// segmenter; what is not here is kept together by breaking at punctuation and beside particles first. Authors add their own terms.
/// </summary>
internal static class ChineseWords
{
    /// <summary>The length of the longest word.</summary>
    public const int Longest = 4;

    /// <summary>Whole words of two to four characters.</summary>
    public static readonly FrozenSet<string> Known = ("""
        我们 你们 他们 它们 自己 大家 这个 那个 这些 那些 这样 那样 这里 那里 哪里 什么 怎么 怎样 为什么 多少 如何 因为 所以 如果 但是 可是 不过 然而
        而且 并且 或者 还是 虽然 尽管 即使 只要 只有 除非 无论 不管 于是 因此 然后 接着 最后 首先 其次 同时 之后 之前 以后 以前 以上 以下 之间 其中 其实
        已经 正在 将要 可以 可能 能够 应该 必须 需要 不能 不会 不是 没有 就是 还有 都是 也是 只是 非常 特别 十分 更加 最多 最少 至少 大约 几乎 完全 全部
        一个 一次 一些 一样 一起 一直 一般 一定 一旦 每个 每次 每秒 两个 几个 许多 很多 不同 相同 其他 另外 所有 整个 部分 左右 关于 对于 由于 通过 按照
        根据 随着 为了 作为 成为 称为 叫做 变成 产生 生成 出现 发生 开始 结束 完成 继续 停止 进行 使用 利用 处理 计算 运行 执行 读取 写入 读完 写出 等待
        时间 时候 现在 今天 问题 答案 方法 方式 过程 结果 原因 例子 情况 部件 系统 程序 代码 软件 硬件 机器 电脑 手机 网络 数据 信息 文件 内存 显存 缓存
        带宽 速度 性能 效率 瓶颈 芯片 核心 线程 并行 串行 顺序 矩阵 向量 乘法 加法 参数 权重 模型 语言 大模型 神经 网络 训练 推理 预测 提示 提示词 词元
        单词 句子 文字 文本 字符 注意力 注意 序列 长度 批量 批次 解码 编码 预填充 填充 阶段 步骤 利用率 吞吐量 延迟 算力 访存 读写 搬运 浮点 精度 量化
        用户 输入 输出 请求 回答 服务 服务器 设备 屏幕 画面 视频 动画 声音 音乐 图形 图像 颜色 简单 复杂 重要 主要 容易 困难 快速 缓慢 有限 无限 增加
        减少 提高 降低 改变 保持 限制 决定 取决于 忙碌 空闲 浪费 闲置 全速 逐个 一口气 下一个 上一个 第一 第二 第三 之所以 意味着
        """).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Characters in front of which a phrase often begins.</summary>
    public const string Openers = "和与或但而却因如若在把被从向对用让使当则就才也还都并及";

    /// <summary>Particles behind which a phrase often ends.</summary>
    public const string Closers = "的了着过地得吗呢吧啊时后前里上下中";
}
